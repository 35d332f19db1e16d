import { breakRiskScale, type Measures, securityScale } from '../iam/measures.ts';
import type { Clock } from './clock.ts';
import { type DestinationKind, type Dimension, type MetricName, metricNamespace, metricUnits } from './metric-names.ts';

/** What the function counts, besides what Lambda counts by itself. */
export type Metrics = Readonly<{
  /** Events of IAM that came from the queue for the first time. */
  eventsSeen(count: number): void;
  /** Alerts that a rule of the operator's held back. */
  heldBack(count: number): void;
  /** The measures of the alerts to deliver, one for each. */
  alerts(measures: readonly Measures[]): void;
  /** Alerts taken, and how many seconds after their events, as far as the events have a time. */
  delivered(kind: DestinationKind, count: number, lags: readonly number[]): void;
  /** Alerts not taken; `refused` where trying again is no help. */
  notDelivered(kind: DestinationKind, count: number, outlook: 'tried again' | 'refused'): void;
  snapshotTaken(): void;
  memberRead(): void;
  memberNotRead(): void;
}>;

/**
 * Metrics as lines of the log, which CloudWatch reads out of it without a permission or a call:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 * `write` has to leave a line as it is: the console of Lambda would put it into another object.
 */
export function embeddedMetrics(write: (line: string) => void, clock: Pick<Clock, 'now'>): Metrics {
  const put = (values: Values, dimensions: Dimensions = {}) =>
    write(`${JSON.stringify(embedded(values, dimensions, clock.now()))}\n`);
  return {
    eventsSeen: (count) => put({ EventsSeen: count }),
    heldBack: (count) => put({ HeldBack: count }),
    alerts: (measures) => {
      for (const { security, breakRisk, count } of countedByMeasures(measures)) {
        put({ Alerts: count }, { Security: security, BreakRisk: breakRisk });
      }
    },
    delivered: (kind, count, lags) =>
      put({ Delivered: count, ...(lags.length > 0 && { Lag: lags }) }, { Destination: kind }),
    notDelivered: (kind, count, outlook) =>
      put({ NotDelivered: count, ...(outlook === 'refused' && { Refused: count }) }, { Destination: kind }),
    snapshotTaken: () => put({ Snapshots: 1 }),
    memberRead: () => put({ MembersRead: 1 }),
    memberNotRead: () => put({ MembersNotRead: 1 }),
  };
}

type Values = Readonly<Partial<Record<MetricName, number | readonly number[]>>>;
type Dimensions = Readonly<Partial<Record<Dimension, string>>>;

/** By each dimension on its own, never by two at once: every combination would be a metric more to pay for. */
function embedded(values: Values, dimensions: Dimensions, now: number): object {
  const directive = {
    Namespace: metricNamespace,
    Dimensions: Object.keys(dimensions).length === 0 ? [[]] : Object.keys(dimensions).map((name) => [name]),
    Metrics: Object.entries(metricUnits)
      .filter(([name]) => Object.hasOwn(values, name))
      .map(([Name, Unit]) => ({ Name, Unit })),
  };
  return { _aws: { Timestamp: now, CloudWatchMetrics: [directive] }, ...dimensions, ...values };
}

/** Each pair of measures that some alert has, with how many have it. */
function countedByMeasures(all: readonly Measures[]): readonly (Measures & Readonly<{ count: number }>)[] {
  const pairs = securityScale.flatMap((security) => breakRiskScale.map((breakRisk) => ({ security, breakRisk })));
  const withCount = ({ security, breakRisk }: Measures) => ({
    security,
    breakRisk,
    count: all.filter((each) => each.security === security && each.breakRisk === breakRisk).length,
  });
  return pairs.map(withCount).filter(({ count }) => count > 0);
}
