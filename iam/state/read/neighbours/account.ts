import { asText, fieldsAt, fieldsOf, listAt, textAt } from '../../../cloudtrail/fields.ts';
import type { Account, PasswordPolicy } from '../../account.ts';
import type { State } from '../../state.ts';
import { type Answers, listOf } from './neighbour.ts';

/** What is set for the account; what no answer tells stays as it is. */
export function withSettings(state: State, answers: Answers): State {
  const told: Partial<Account> = {
    ...aliasIn(answers),
    ...passwordPolicyIn(answers),
    ...tokenVersionIn(answers),
    ...featuresIn(answers),
    ...federationIn(answers),
    ...propertiesIn(answers),
  };
  return { ...state, account: { ...state.account, ...told } };
}

function aliasIn(answers: Answers): Partial<Account> {
  const pages = answers('ListAccountAliases');
  if (!listOf('AccountAliases', pages).all) return {};
  const aliases = pages
    .flatMap(({ output }) => listAt(fieldsOf(output), 'AccountAliases'))
    .flatMap((each) => asText(each) ?? []);
  return { alias: aliases[0] ?? 'none' };
}

function passwordPolicyIn(answers: Answers): Partial<Account> {
  const answer = answers('GetAccountPasswordPolicy').at(-1);
  if (answer === undefined) return {};
  if (answer.output === 'none') return { passwordPolicy: 'none' };
  const rules = Object.entries(fieldsAt(fieldsOf(answer.output), 'PasswordPolicy'));
  const passwordPolicy: PasswordPolicy = new Map(
    rules.flatMap(([name, value]): readonly [string, string][] => {
      const text = asText(value);
      // It follows from the highest age, and no request can set it.
      return text === undefined || name === 'ExpirePasswords' ? [] : [[lowerFirst(name), text]];
    }),
  );
  return { passwordPolicy };
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** The summary has a number, requests have a word: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
function tokenVersionIn(answers: Answers): Partial<Account> {
  const version = textAt(
    fieldsOf(answers('GetAccountSummary').at(-1)?.output),
    'SummaryMap',
    'GlobalEndpointTokenVersion',
  );
  return version === '1' || version === '2' ? { globalEndpointTokenVersion: `v${version}Token` } : {};
}

/** Only the account in charge of an organization is told. */
function featuresIn(answers: Answers): Partial<Account> {
  const answer = answers('ListOrganizationsFeatures').at(-1);
  if (answer === undefined || answer.output === 'none') return {};
  const features = listAt(fieldsOf(answer.output), 'EnabledFeatures');
  return {
    rootCredentialsManagement: features.includes('RootCredentialsManagement'),
    rootSessions: features.includes('RootSessions'),
  };
}

function federationIn(answers: Answers): Partial<Account> {
  const answer = answers('GetOutboundWebIdentityFederationInfo').at(-1);
  return answer === undefined ? {} : { outboundFederation: answer.output !== 'none' };
}

function propertiesIn(answers: Answers): Partial<Account> {
  const answer = answers('GetAccountProperties').at(-1);
  if (answer === undefined) return {};
  const properties = Object.entries(fieldsAt(fieldsOf(answer.output), 'Properties'));
  return { properties: new Map(properties.map(([key, value]) => [key, JSON.stringify(value) ?? ''])) };
}
