import * as v from 'valibot';
import { languages } from '../../alert/reader.ts';
import { accountName } from './account-name.ts';
import { accountNumber } from './account-number.ts';
import { holdRule } from './hold-rule.ts';
import { listOf } from './list-of.ts';
import { entriesOf } from './object-of.ts';
import { oneOf, wholeNumber } from './schema.ts';
import { slackDestination } from './slack-destination.ts';
import { timeZone } from './time-zone.ts';

/**
 * The settings that reach the function: type, default and check of each, once for `lib/`, which reads them from
 * `settings.ts`, and for the function, which reads them from its environment (lambda/environment.ts).
 * Why: docs/decisions/0140.
 */
export const functionSettings = {
  /** Slack channels, each by the SSM parameter that holds its webhook, and the alerts it gets; none for no Slack. */
  slack: v.exactOptional(listOf(slackDestination, 'webhookParameter'), [
    { webhookParameter: '/iam-whodunit/slack-webhook' },
  ]),
  /** Alerts that are not sent to anybody, each kind with a reason; they stay in the function's log. */
  hold: v.exactOptional(listOf(holdRule), []),
  /** Names that readers know their accounts by: `{ '123456789012': 'prod' }`. */
  accountNames: v.exactOptional(entriesOf(accountNumber, accountName), {}),
  /** Other accounts that are no strangers, of the own organisation or of partners; those with a name are known, too. */
  knownAccounts: v.exactOptional(listOf(accountNumber), []),
  /** An IANA time zone, for e-mail; Slack shows each reader their own. */
  timeZone: v.exactOptional(timeZone, 'UTC'),
  /** The language of the alerts. */
  language: v.exactOptional(oneOf(languages), 'en'),
  /** Days that the history of an account's IAM is kept. */
  historyDays: v.exactOptional(wholeNumber(1, 3_650), 400),
} as const;

export type FunctionSettings = ValuesOf<typeof functionSettings>;

/** What the descriptions describe. The comment on a description is shown for the value, too. */
export type ValuesOf<Descriptions extends v.ObjectEntries> = {
  readonly [Name in keyof Descriptions]: v.InferOutput<Descriptions[Name]>;
};
