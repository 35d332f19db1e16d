import * as v from 'valibot';
import { accountNumber } from '../../lambda/settings/account-number.ts';
import { functionSettings, type ValuesOf } from '../../lambda/settings/function-settings.ts';
import { listOf } from '../../lambda/settings/list-of.ts';
import { oneOf, text, wholeNumber } from '../../lambda/settings/schema.ts';
import { emailAddress, emailDestination } from './email-destination.ts';
import { organization } from './organization.ts';

/** What an operator decides, complete: their `settings.ts` laid over the defaults. */
export type Settings = ValuesOf<typeof functionSettings> &
  ValuesOf<typeof stackSettings> &
  Partial<ValuesOf<typeof withoutDefault>>;

export type Partition = Settings['partition'];

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** An alarm looks back a week at most: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html */
const mostSilentDays = 7;

/** The settings that only the stack needs. */
const stackSettings = {
  /** Who gets alerts by e-mail, and which. AWS asks each address to confirm. */
  email: v.exactOptional(listOf(emailDestination, 'address'), []),
  /** Who gets an e-mail when the alerter itself is in trouble. AWS asks each address to confirm. */
  operationsEmail: v.exactOptional(listOf(emailAddress), []),
  /** Days without any IAM event, 1 to 7, after which there is an alarm; 0 for never. */
  silenceAlarmDays: v.exactOptional(wholeNumber(0, mostSilentDays), 7),
  /** How often a message says that the alerter is at work: every day or every Monday, at 08:00 UTC. */
  heartbeat: v.exactOptional(oneOf(['daily', 'weekly', 'never']), 'weekly'),
  /** How often the IAM of the account is read as a whole: at each full hour, or every day at 03:00 UTC. */
  snapshotSchedule: v.exactOptional(oneOf(['hourly', 'daily']), 'daily'),
  /** Seconds, 0 to 300, that an alert may wait so that several changes arrive together. */
  batchWindowSeconds: v.exactOptional(wholeNumber(0, 300), 5),
  /** IAM events arrive only where a trail records management events: have one already, or let the stack create it. */
  trail: v.exactOptional(oneOf(['existing', 'create']), 'existing'),
  /** Decides the region that the stack lives in: the one where the partition's IAM is. */
  partition: v.exactOptional(oneOf(['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc']), 'aws'),
  /** Other accounts that send their events, by forwarders that are deployed to them. */
  accounts: v.exactOptional(listOf(accountNumber), []),
  /** How long the function's own log is kept. */
  logRetentionDays: v.exactOptional(oneOf(logRetentionDays), 90),
} as const;

const withoutDefault = {
  /** The only account that this may be deployed to; any, where it is left out. */
  account: v.exactOptional(accountNumber),
  /** Where the alerts are made and kept, if not in the region of IAM: a stack there, and one that catches the events. */
  homeRegion: v.exactOptional(
    text('be the name of a region, such as "ap-northeast-1"', (name) => /^[a-z]{2,5}(-[a-z]+)+-\d$/.test(name)),
  ),
  /** The organisation whose accounts send their events, or the units of it. */
  organization: v.exactOptional(organization),
} as const;

/** Every setting, with what is allowed for it and its default. */
export const descriptions = { ...functionSettings, ...stackSettings, ...withoutDefault } as const;
