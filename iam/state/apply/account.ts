import { accountPropertiesIn } from '../../actions/pairs-in.ts';
import { asText, textAt, valueAt } from '../../cloudtrail/fields.ts';
import type { Account } from '../account.ts';
import type { Applier, Call } from './call.ts';
import { holding } from './sets.ts';

/** What is set for the whole account. */
export const account: Readonly<Record<string, Applier>> = {
  CreateAccountAlias: (call) => set(call, { alias: textAt(call.record.request, 'accountAlias') }, { alias: 'none' }),
  DeleteAccountAlias: (call) => set(call, { alias: 'none' }, { alias: textAt(call.record.request, 'accountAlias') }),
  UpdateAccountPasswordPolicy: (call) => set(call, { passwordPolicy: rulesIn(call) }),
  DeleteAccountPasswordPolicy: (call) => set(call, { passwordPolicy: 'none' }),
  SetSecurityTokenServicePreferences: (call) =>
    set(call, { globalEndpointTokenVersion: textAt(call.record.request, 'globalEndpointTokenVersion') }),
  EnableOrganizationsRootCredentialsManagement: (call) => set(call, { rootCredentialsManagement: true }),
  DisableOrganizationsRootCredentialsManagement: (call) => set(call, { rootCredentialsManagement: false }),
  EnableOrganizationsRootSessions: (call) => set(call, { rootSessions: true }),
  DisableOrganizationsRootSessions: (call) => set(call, { rootSessions: false }),
  EnableOutboundWebIdentityFederation: (call) => set(call, { outboundFederation: true }),
  DisableOutboundWebIdentityFederation: (call) => set(call, { outboundFederation: false }),
  PutAccountProperties: (call) => {
    const properties = accountPropertiesIn(call.record.request).reduce(
      (all, { key }) => holding(all, key, JSON.stringify(valueAt(call.record.request, 'properties', key)) ?? ''),
      call.state.account.properties,
    );
    return set(call, { properties });
  },
};

function set({ state, record }: Call, after: Partial<Account>, before: Partial<Account> = {}) {
  const known = { ...state.account, id: state.account.id ?? record.accountId };
  return { account: { before: { ...known, ...before }, after: { ...known, ...after } } };
}

/** The call replaces all rules; what it leaves out gets the default of the API. */
function rulesIn({ record }: Call): ReadonlyMap<string, string> {
  return new Map(
    ruleNames.flatMap((name): readonly [string, string][] => {
      const value = asText(valueAt(record.request, name)) ?? defaults.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const ruleNames = [
  'minimumPasswordLength',
  'requireSymbols',
  'requireNumbers',
  'requireUppercaseCharacters',
  'requireLowercaseCharacters',
  'allowUsersToChangePassword',
  'maxPasswordAge',
  'passwordReusePrevention',
  'hardExpiry',
] as const;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html */
const defaults: ReadonlyMap<string, string> = new Map([
  ['minimumPasswordLength', '6'],
  ['requireSymbols', 'false'],
  ['requireNumbers', 'false'],
  ['requireUppercaseCharacters', 'false'],
  ['requireLowercaseCharacters', 'false'],
  ['allowUsersToChangePassword', 'false'],
]);
