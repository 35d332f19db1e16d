import type { Audience } from '../alert/audience.ts';
import type { Language } from '../alert/reader.ts';
import { isObject } from '../iam/cloudtrail/fields.ts';
import { breakRiskScale, securityScale } from '../iam/measures.ts';
import { isLanguage, json, type Variable, wrong } from './variables.ts';

/** A Slack channel, by the SSM SecureString parameter that holds its incoming webhook's URL, and what it is told. */
export type SlackDestination = Audience &
  Readonly<{
    webhookParameter: string;
    /** Where it is another than everybody's. */
    language?: Language;
  }>;

/** None is allowed: then the topic alone is told. Receipts know a destination by its name, and the topic as `sns`. */
export function slackDestinations(variable: Variable): readonly SlackDestination[] {
  const list = json(variable.text);
  return isList(list) && areDifferent(list) ? list : wrong(variable, form);
}

const form =
  'a JSON list of {"webhookParameter": "<name of an SSM parameter>"}, each once, none called sns, ' +
  'with "security", "breakRisk", "accounts" and "language" where they are set';

function isList(list: unknown): list is readonly SlackDestination[] {
  return Array.isArray(list) && list.every(isSlackDestination);
}

function isSlackDestination(entry: unknown): entry is SlackDestination {
  if (!isObject(entry)) return false;
  const { webhookParameter, security, breakRisk, accounts, language } = entry;
  return (
    isParameterName(webhookParameter) &&
    (security === undefined || isOneOf(securityScale, security)) &&
    (breakRisk === undefined || isOneOf(breakRiskScale, breakRisk)) &&
    (accounts === undefined || areAccounts(accounts)) &&
    (language === undefined || isLanguage(language))
  );
}

function areDifferent(destinations: readonly SlackDestination[]): boolean {
  const names = destinations.map(({ webhookParameter }) => webhookParameter);
  return new Set(['sns', ...names]).size === names.length + 1;
}

/** A parameter's name: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html */
function isParameterName(name: unknown): boolean {
  return typeof name === 'string' && /^[\w./:-]{1,1011}$/.test(name);
}

function isOneOf(scale: readonly string[], value: unknown): boolean {
  return scale.some((each) => each === value);
}

function areAccounts(accounts: unknown): boolean {
  const isAccount = (account: unknown) => typeof account === 'string' && /^\d{12}$/.test(account);
  return Array.isArray(accounts) && accounts.length > 0 && accounts.every(isAccount);
}
