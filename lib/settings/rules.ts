import { accountNumber } from './account-number.ts';
import { audience, audienceNames, floorsThatCount } from './audience-rules.ts';
import { type Check, entriesOf, first, listOf, objectOf, oneOf, text, wholeNumber } from './checks.ts';
import { holdRule } from './hold-rules.ts';
import { heartbeats, languages, logRetentionDays, partitions, type Settings, trails } from './settings.ts';

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html */
const parameterName = first(
  text('begin with "/"', (name) => name.startsWith('/')),
  text('have only letters, digits, "_", ".", "-" and "/" in it', (name) => /^(\/[\w.-]+)+$/.test(name)),
  text('have at most 15 parts and 1,011 characters', (name) => name.split('/').length <= 16 && name.length <= 1011),
  text('not begin with "/aws" or "/ssm", which AWS keeps for itself', (name) => !/^\/(aws|ssm)(\/|$)/i.test(name)),
);

const emailAddress = text('be an e-mail address', (address) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address));

const accountName = text(
  'be a name of 1 to 50 characters on one line',
  (name) => /^\P{C}{1,50}$/u.test(name) && name.trim() !== '',
);

const timeZone = text('be an IANA time zone such as "UTC" or "Asia/Tokyo"', isTimeZone);

const slackChannel = first(
  objectOf({ webhookParameter: parameterName, ...audience, language: oneOf(languages) }, [
    ...audienceNames,
    'language',
  ]),
  floorsThatCount,
);

/**
 * A filter policy of SNS takes 150 combinations of values: both floors have eight at most, times the accounts
 * and one for none. https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
const mostAccounts = 17;

const fitsFilter: Check = (accounts, path) => {
  if (!Array.isArray(accounts) || accounts.length <= mostAccounts) return [];
  return [
    { path, text: `has ${accounts.length} accounts; the filter of an e-mail address holds at most ${mostAccounts}` },
  ];
};

const emailDestination = first(
  objectOf({ address: emailAddress, ...audience, accounts: first(audience.accounts, fitsFilter) }, audienceNames),
  floorsThatCount,
);

/** An alarm looks back a week at most: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html */
const mostSilentDays = 7;

/** What is allowed for each setting. A setting without a rule does not compile. */
export const rules = {
  slack: listOf(slackChannel, 'webhookParameter'),
  email: listOf(emailDestination, 'address'),
  operationsEmail: listOf(emailAddress),
  silenceAlarmDays: wholeNumber(0, mostSilentDays),
  heartbeat: oneOf(heartbeats),
  hold: listOf(holdRule),
  batchWindowSeconds: wholeNumber(0, 300),
  accountNames: entriesOf(accountNumber, accountName),
  timeZone,
  language: oneOf(languages),
  trail: oneOf(trails),
  partition: oneOf(partitions),
  logRetentionDays: oneOf(logRetentionDays),
  account: accountNumber,
} as const satisfies Record<keyof Settings, Check>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // An offset such as "+09:00" is not a zone, and older versions of Node refuse it.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
