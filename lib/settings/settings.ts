import type { Audience } from '../../alert/audience.ts';
import type { HoldRule } from '../../alert/hold-rule.ts';
import type { SlackDestination } from '../../lambda/environment.ts';

/** What an operator decides, complete: their `settings.ts` laid over the defaults. */
export type Settings = Readonly<{
  /** Slack channels, each by the SSM parameter that holds its webhook, with what it is told; none for no Slack. */
  slack: readonly SlackDestination[];
  /** Who is told by e-mail, and of what. AWS asks each address to confirm. */
  email: readonly EmailDestination[];
  /** Who is told by e-mail when the alerter itself is in trouble. AWS asks each address to confirm. */
  operationsEmail: readonly string[];
  /** Days without any IAM event, 1 to 7, after which the operators are told; 0 for never. */
  silenceAlarmDays: number;
  /** How often a message says that the alerter is at work: every day or every Monday, at 08:00 UTC. */
  heartbeat: (typeof heartbeats)[number];
  /** Alerts that nobody is told of, each kind with a reason; they stay in the function's log. */
  hold: readonly HoldRule[];
  /** Seconds, 0 to 300, that an alert may wait for company before it is sent. */
  batchWindowSeconds: number;
  /** Names that readers know their accounts by: `{ '123456789012': 'prod' }`. */
  accountNames: Readonly<Record<string, string>>;
  /** An IANA time zone, for e-mail; Slack shows each reader their own. */
  timeZone: string;
  language: (typeof languages)[number];
  /** IAM events arrive only where a trail records management events: have one already, or let the stack create it. */
  trail: (typeof trails)[number];
  /** Decides the region that the stack lives in: the one where the partition's IAM is. */
  partition: Partition;
  /** How long the function's own log is kept. */
  logRetentionDays: (typeof logRetentionDays)[number];
  /** The only account that this may be deployed to; any, where it is left out. */
  account?: string;
}>;

export type EmailDestination = Audience & Readonly<{ address: string }>;

export type Partition = (typeof partitions)[number];

export const heartbeats = ['daily', 'weekly', 'never'] as const;

export const languages = ['en'] as const;

export const trails = ['existing', 'create'] as const;

export const partitions = ['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'] as const;

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;
