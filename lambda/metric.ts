import type { Clock } from './clock.ts';

/** What the function counts, besides what Lambda counts by itself. */
export type Metrics = Readonly<{
  /** Alerts that a rule of the operator's held back. */
  heldBack(count: number): void;
}>;

/**
 * Metrics as lines of the log, which CloudWatch reads out of it without a permission or a call:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 * `write` has to leave a line as it is: the console of Lambda would put it into another object.
 */
export function embeddedMetrics(write: (line: string) => void, clock: Pick<Clock, 'now'>): Metrics {
  return { heldBack: (count) => write(`${JSON.stringify(embedded('HeldBack', count, clock.now()))}\n`) };
}

/** Without a dimension: one number for all that was held back, and one metric to pay for. The log has the reasons. */
function embedded(name: string, count: number, now: number): object {
  const directive = { Namespace: 'IamWhodunit', Dimensions: [[]], Metrics: [{ Name: name, Unit: 'Count' }] };
  return { _aws: { Timestamp: now, CloudWatchMetrics: [directive] }, [name]: count };
}
