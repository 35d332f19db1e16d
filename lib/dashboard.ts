import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  PeriodOverride,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { breakRiskScale, securityScale } from '../iam/measures.ts';
import type { DestinationKind } from '../lambda/metric-names.ts';
import { ownMetric } from './own-metric.ts';
import type { Watched } from './watched.ts';

type DashboardProps = Readonly<{ watched: Watched; alarms: readonly IAlarm[] }>;

/** One page that shows what came, what was delivered to whom and how fast, and what failed. */
export class Dashboard extends CloudWatchDashboard {
  constructor(scope: Construct, id: string, { watched, alarms }: DashboardProps) {
    super(scope, id, { defaultInterval: Duration.days(7), periodOverride: PeriodOverride.AUTO });
    this.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 3 }));
    this.addWidgets(...seen());
    this.addWidgets(...delivered(watched));
    this.addWidgets(...failed(watched));
    this.addWidgets(...snapshots(watched));
  }
}

function seen(): readonly GraphWidget[] {
  return [
    graph('Events', [ownMetric('EventsSeen'), ownMetric('HeldBack')]),
    graph(
      'Alerts by security',
      securityScale.map((Security) => ownMetric('Alerts', { Security }, { label: Security })),
    ),
    graph(
      'Alerts by break risk',
      breakRiskScale.map((BreakRisk) => ownMetric('Alerts', { BreakRisk }, { label: BreakRisk })),
    ),
  ];
}

function delivered({ settings, pipeline: { queue } }: Watched): readonly GraphWidget[] {
  const kinds: readonly DestinationKind[] = settings.slack.length === 0 ? ['SNS'] : ['Slack', 'SNS'];
  const lag = (Destination: DestinationKind, statistic: string) =>
    ownMetric('Lag', { Destination }, { statistic, label: `${Destination} ${statistic}` });
  return [
    graph(
      'Delivered',
      kinds.map((Destination) => ownMetric('Delivered', { Destination }, { label: Destination })),
    ),
    graph(
      'Seconds from event to delivered',
      kinds.flatMap((kind) => [lag(kind, 'p50'), lag(kind, 'p99')]),
    ),
    graph('Seconds that the oldest alert waits, up to its third attempt', [
      queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
    ]),
  ];
}

function failed({ pipeline, ruleDeadLetters }: Watched): readonly GraphWidget[] {
  const most = { statistic: 'Maximum' };
  return [
    graph('Not delivered, by attempt', [
      ...(['Slack', 'SNS'] as const).map((Destination) =>
        ownMetric('NotDelivered', { Destination }, { label: Destination }),
      ),
      pipeline.topic.metricNumberOfNotificationsFailed({ statistic: 'Sum', label: 'subscribers of the topic' }),
    ]),
    graph('Dead letters', [
      pipeline.deadLetters.metricApproximateNumberOfMessagesVisible({ ...most, label: 'of alerts' }),
      ruleDeadLetters.metricApproximateNumberOfMessagesVisible({ ...most, label: 'of the rule' }),
    ]),
    graph('Function', [
      pipeline.function.metricInvocations(),
      pipeline.function.metricErrors(),
      pipeline.function.metricThrottles(),
    ]),
  ];
}

function snapshots({ snapshot }: Watched): readonly GraphWidget[] {
  return [
    graph('Snapshots', [
      ownMetric('Snapshots'),
      ownMetric('MembersRead'),
      ownMetric('MembersNotRead'),
      snapshot.function.metricErrors(),
    ]),
    graph('Milliseconds that a snapshot takes, of 900,000', [
      snapshot.function.metricDuration({ statistic: 'Maximum' }),
    ]),
  ];
}

function graph(title: string, left: readonly IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: 8, height: 6 });
}
