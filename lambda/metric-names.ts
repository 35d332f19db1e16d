/**
 * The metrics that the function writes: with `environment.ts` the contract between `lambda/` and the alarms of `lib/`.
 * Why: docs/decisions/0071.
 */
export const metricNamespace = 'IamWhodunit';

/** Each by its name in CloudWatch, with the unit that CloudWatch shows. */
export const metricUnits = {
  /** Events of IAM that came from the queue for the first time. */
  EventsSeen: 'Count',
  /** Alerts that a rule of the operator's held back. */
  HeldBack: 'Count',
  /** Alerts to deliver, by `Security` and by `BreakRisk`. */
  Alerts: 'Count',
  /** Alerts that a kind of destination took. */
  Delivered: 'Count',
  /** Alerts that a kind of destination did not take in one attempt; the queue brings them again. */
  NotDelivered: 'Count',
  /** Those of them for which a person has to do something. */
  Refused: 'Count',
  /** From the time of the event to the time that a kind of destination took its alert. */
  Lag: 'Seconds',
  /** Readings of the account's IAM that were kept. */
  Snapshots: 'Count',
  /** Readings of the IAM of other accounts that were kept. */
  MembersRead: 'Count',
  /** Other accounts whose IAM could not be read. */
  MembersNotRead: 'Count',
} as const;

export type MetricName = keyof typeof metricUnits;

/** The dimensions of the metrics. */
export type Dimension = 'Security' | 'BreakRisk' | 'Destination';

/** The kinds of destinations, of which there may be several each. */
export type DestinationKind = 'Slack' | 'SNS';
