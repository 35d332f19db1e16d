import { type Check, entriesOf, first, listOf, objectOf, oneOf, text, wholeNumber } from './checks.ts';
import { languages, logRetentionDays, partitions, type Settings, trails } from './settings.ts';

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html */
const parameterName = first(
  text('begin with "/"', (name) => name.startsWith('/')),
  text('have only letters, digits, "_", ".", "-" and "/" in it', (name) => /^(\/[\w.-]+)+$/.test(name)),
  text('have at most 15 parts and 1,011 characters', (name) => name.split('/').length <= 16 && name.length <= 1011),
  text('not begin with "/aws" or "/ssm", which AWS keeps for itself', (name) => !/^\/(aws|ssm)(\/|$)/i.test(name)),
);

const emailAddress = text('be an e-mail address', (address) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address));

const accountNumber = text('be an account number of 12 digits in quotes', (number) => /^\d{12}$/.test(number));

const accountName = text(
  'be a name of 1 to 50 characters on one line',
  (name) => /^\P{C}{1,50}$/u.test(name) && name.trim() !== '',
);

const timeZone = text('be an IANA time zone such as "UTC" or "Asia/Tokyo"', isTimeZone);

/** What is allowed for each setting. A setting without a rule does not compile. */
export const rules = {
  slack: listOf(objectOf({ webhookParameter: parameterName })),
  email: listOf(objectOf({ address: emailAddress })),
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
