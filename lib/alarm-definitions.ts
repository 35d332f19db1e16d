import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { DestinationKind } from '../lambda/metric-names.ts';
import type { AlarmDefinition } from './alarms.ts';
import type { AlertPipeline } from './alert-pipeline.ts';
import { ownMetric } from './own-metric.ts';
import type { Settings } from './settings/settings.ts';
import { snapshotAlarms } from './snapshot-alarms.ts';
import type { Watched } from './watched.ts';

/** The alarms for what can go wrong on the way from a change to its reader, as far as a metric shows it. */
export function alarmDefinitions(watched: Watched): readonly AlarmDefinition[] {
  return [
    ...queueAlarms(watched),
    ...functionAlarms(watched),
    ...destinationAlarms(watched),
    ...snapshotAlarms(watched),
    ...silenceAlarm(watched.settings),
  ];
}

const minutes = (count: number) => Duration.minutes(count);

/** SQS sends no metrics of a queue that nobody uses, though messages may still lie in it: missing data leaves an alarm as it is. */
function queueAlarms({ pipeline, ruleDeadLetters }: Watched): readonly AlarmDefinition[] {
  const most = { statistic: 'Maximum', period: minutes(5) };
  return [
    {
      name: 'DeadLetters',
      description:
        'Alerts were tried for ten hours and did not reach every destination. They are kept for 14 days at most: look into the log of the function for "not delivered", mend the cause and redrive the dead-letter queue.',
      metric: pipeline.deadLetters.metricApproximateNumberOfMessagesVisible(most),
      threshold: 1,
      treatMissingData: TreatMissingData.IGNORE,
    },
    {
      name: 'RuleDeadLetters',
      description:
        'EventBridge could not hand events to the alert queue. They are kept for 14 days: look at the ERROR_MESSAGE attribute of a message, mend the policy of the queue and move the messages to the alert queue.',
      metric: ruleDeadLetters.metricApproximateNumberOfMessagesVisible(most),
      threshold: 1,
      treatMissingData: TreatMissingData.IGNORE,
    },
    {
      name: 'OldestMessage',
      description:
        'An alert has waited for ten minutes: the function does not run, or too seldom. Look whether its event source is enabled, and at its errors and throttles.',
      metric: pipeline.queue.metricApproximateAgeOfOldestMessage(most),
      threshold: 600,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    },
    ...slowQueueAlarm(pipeline),
  ];
}

function slowQueueAlarm({ slowQueue }: Watched['pipeline']): readonly AlarmDefinition[] {
  if (slowQueue === undefined) return [];
  return [
    {
      name: 'OldestSlackMessage',
      description:
        'An alert has waited for Slack for half an hour. Slack does not take it, or a flood of alerts takes its time: the log of the function says which. The topic has it. It is tried for ten hours.',
      metric: slowQueue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: minutes(5) }),
      threshold: 1_800,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    },
  ];
}

/** CloudWatch leaves a message that was received three times out of its age: what is tried in vain counts below, by attempt. */
function functionAlarms({ pipeline }: Watched): readonly AlarmDefinition[] {
  const sums = { statistic: 'Sum', period: minutes(5) };
  return [
    {
      name: 'FunctionErrors',
      description:
        'The alert function failed as a whole: its log says why. The queue brings the events again every six minutes.',
      metric: pipeline.function.metricErrors(sums),
      threshold: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    },
    {
      name: 'FunctionThrottles',
      description:
        'Lambda did not run the alert function, as the concurrency of the account is used up: alerts come late. Find what uses it, or have the quota raised.',
      metric: pipeline.function.metricThrottles(sums),
      threshold: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    },
  ];
}

/** Periods of more than the time between two attempts: the alarm stays on until a destination takes its alerts again. */
function destinationAlarms({ settings, pipeline }: Watched): readonly AlarmDefinition[] {
  const period = minutes(15);
  const notDelivered = (name: string, kind: DestinationKind, who: string): AlarmDefinition => ({
    name,
    description: `${who} has not taken an alert at two attempts or more. Each comes again for ten hours and is then a dead letter: the log of the function says why, at "not delivered".`,
    metric: ownMetric('NotDelivered', { Destination: kind }, { period: attemptPeriod(pipeline) }),
    threshold: 1,
    evaluationPeriods: 2,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  const slack: AlarmDefinition = {
    name: 'SlackRefused',
    description:
      'Slack takes no alerts, and will not until somebody does something: the "remedy" in the log of the function says what. The topic gets every alert meanwhile.',
    metric: ownMetric('Refused', { Destination: 'Slack' }, { period }),
    threshold: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  };
  const topicFailures: AlarmDefinition = {
    name: 'TopicDeliveryFailures',
    description:
      'The alert topic could not deliver to a subscriber, and SNS tries no more. Look at its subscriptions: an address that bounces, or an endpoint that is gone.',
    metric: pipeline.topic.metricNumberOfNotificationsFailed({ statistic: 'Sum', period }),
    threshold: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  };
  return [
    ...(settings.slack.length === 0 ? [] : [notDelivered('SlackNotDelivered', 'Slack', 'A Slack channel'), slack]),
    notDelivered('TopicNotDelivered', 'SNS', 'The alert topic'),
    topicFailures,
  ];
}

/** In whole minutes, as CloudWatch wants it, with one for the attempt itself: what is not delivered counts in each of them. */
function attemptPeriod({ retryInterval }: AlertPipeline): Duration {
  return minutes(Math.ceil(retryInterval.toSeconds() / 60) + 1);
}

/** A trail that is gone or a rule that is disabled makes no error; the only sign is that no event comes. */
function silenceAlarm({ silenceAlarmDays: days }: Settings): readonly AlarmDefinition[] {
  if (days === 0) return [];
  return [
    {
      name: 'Silence',
      description: `No change to IAM has arrived for ${days === 1 ? 'a day' : `${days} days`}, or none since the first deployment. Create and delete a group to see whether alerts come; if not, look whether a trail records management events and whether the rule is enabled. If your account is that quiet, set silenceAlarmDays to 0.`,
      metric: ownMetric('EventsSeen', {}, { period: Duration.days(1) }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: days,
      treatMissingData: TreatMissingData.BREACHING,
    },
  ];
}
