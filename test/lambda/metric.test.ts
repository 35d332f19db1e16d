import { describe, expect, test } from 'vitest';
import { embeddedMetrics, type Metrics } from '../../lambda/metric.ts';

const now = 1_795_478_400_000;

/** The lines of the log that are written, as CloudWatch reads them. */
function linesOf(count: (metrics: Metrics) => void): readonly unknown[] {
  const written: string[] = [];
  count(embeddedMetrics((line) => written.push(line), { now: () => now }));
  for (const line of written) expect(line).toMatch(/^\{.*\}\n$/);
  return written.map((line) => JSON.parse(line));
}

function line(Dimensions: readonly string[][], units: Readonly<Record<string, string>>, values: object) {
  const Metrics = Object.entries(units).map(([Name, Unit]) => ({ Name, Unit }));
  const CloudWatchMetrics = [{ Namespace: 'IamWhodunit', Dimensions, Metrics }];
  return { _aws: { Timestamp: now, CloudWatchMetrics }, ...values };
}

describe('a line of the log that CloudWatch reads as a metric', () => {
  test('is what was held back', () => {
    expect(linesOf((metrics) => metrics.heldBack(3))).toEqual([line([[]], { HeldBack: 'Count' }, { HeldBack: 3 })]);
  });

  test('is how many events came', () => {
    expect(linesOf((metrics) => metrics.eventsSeen(30))).toEqual([
      line([[]], { EventsSeen: 'Count' }, { EventsSeen: 30 }),
    ]);
  });

  test('is how many alerts have the same measures, by each measure on its own', () => {
    const alerts = [
      { security: 'low', breakRisk: 'likely' },
      { security: 'critical', breakRisk: 'none' },
      { security: 'low', breakRisk: 'likely' },
    ] as const;
    const dimensions = [['Security'], ['BreakRisk']];
    expect(linesOf((metrics) => metrics.alerts(alerts))).toEqual([
      line(dimensions, { Alerts: 'Count' }, { Security: 'low', BreakRisk: 'likely', Alerts: 2 }),
      line(dimensions, { Alerts: 'Count' }, { Security: 'critical', BreakRisk: 'none', Alerts: 1 }),
    ]);
  });

  test('is nothing where there is no alert', () => {
    expect(linesOf((metrics) => metrics.alerts([]))).toEqual([]);
  });

  test('is what a kind of destination took, with the lag of each event', () => {
    expect(linesOf((metrics) => metrics.delivered('Slack', 2, [3.5, 61]))).toEqual([
      line(
        [['Destination']],
        { Delivered: 'Count', Lag: 'Seconds' },
        { Destination: 'Slack', Delivered: 2, Lag: [3.5, 61] },
      ),
    ]);
  });

  test('has no lag where no event has a time', () => {
    expect(linesOf((metrics) => metrics.delivered('SNS', 1, []))).toEqual([
      line([['Destination']], { Delivered: 'Count' }, { Destination: 'SNS', Delivered: 1 }),
    ]);
  });

  test('is what a kind of destination did not take', () => {
    expect(linesOf((metrics) => metrics.notDelivered('SNS', 4, 'tried again'))).toEqual([
      line([['Destination']], { NotDelivered: 'Count' }, { Destination: 'SNS', NotDelivered: 4 }),
    ]);
  });

  test('says it too where trying again is no help', () => {
    expect(linesOf((metrics) => metrics.notDelivered('Slack', 1, 'refused'))).toEqual([
      line(
        [['Destination']],
        { NotDelivered: 'Count', Refused: 'Count' },
        { Destination: 'Slack', NotDelivered: 1, Refused: 1 },
      ),
    ]);
  });
});
