import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { metricNamespace, metricUnits } from '../../lambda/metric-names.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { templateOf } from './synthesised.ts';

const template = templateOf({ operationsEmail: ['operations@example.com'] });

function alarmsOf(settings: Partial<Settings> = {}): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const alarms = Object.values(templateOf(settings).findResources('AWS::CloudWatch::Alarm'));
  return new Map(
    alarms.map(({ Properties }) => [String(Properties.AlarmName).replace('IamWhodunit-', ''), Properties]),
  );
}

const alarms = alarmsOf();
const operationsTopic = { Ref: expect.stringMatching(/^OperationsTopic/) };
const named = (attribute: string, logicalId: RegExp) => ({
  'Fn::GetAtt': [expect.stringMatching(logicalId), attribute],
});

describe('an alarm', () => {
  test.each<[string, string, string, unknown, number, string]>([
    [
      'DeadLetters',
      'AWS/SQS',
      'ApproximateNumberOfMessagesVisible',
      named('QueueName', /^AlertsQueueDeadLetters/),
      1,
      'ignore',
    ],
    [
      'RuleDeadLetters',
      'AWS/SQS',
      'ApproximateNumberOfMessagesVisible',
      named('QueueName', /^IamEventsDeadLetters/),
      1,
      'ignore',
    ],
    [
      'OldestMessage',
      'AWS/SQS',
      'ApproximateAgeOfOldestMessage',
      named('QueueName', /^AlertsQueue[0-9A-F]{8}$/),
      600,
      'notBreaching',
    ],
    ['FunctionErrors', 'AWS/Lambda', 'Errors', { Ref: expect.stringMatching(/^AlertsFunction/) }, 1, 'notBreaching'],
    [
      'FunctionThrottles',
      'AWS/Lambda',
      'Throttles',
      { Ref: expect.stringMatching(/^AlertsFunction/) },
      1,
      'notBreaching',
    ],
    ['SlackRefused', 'IamWhodunit', 'Refused', 'Slack', 1, 'notBreaching'],
    [
      'TopicDeliveryFailures',
      'AWS/SNS',
      'NumberOfNotificationsFailed',
      named('TopicName', /^AlertsTopic/),
      1,
      'notBreaching',
    ],
  ])('%s rings', (name, Namespace, MetricName, of, Threshold, TreatMissingData) => {
    expect(alarms.get(name)).toMatchObject({
      Namespace,
      MetricName,
      Threshold,
      TreatMissingData,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      EvaluationPeriods: 1,
      Dimensions: [expect.objectContaining({ Value: of })],
    });
  });

  test.each([1, 7])('Silence rings after %i days without an event, and where none has ever come', (days) => {
    expect(alarmsOf({ silenceAlarmDays: days }).get('Silence')).toMatchObject({
      MetricName: 'EventsSeen',
      Statistic: 'Sum',
      Period: 86_400,
      EvaluationPeriods: days,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  test('Silence is left out where the settings say 0', () => {
    expect([...alarmsOf({ silenceAlarmDays: 0 }).keys()]).not.toContain('Silence');
  });

  test.each(['SlackRefused', 'SlackNotDelivered', 'OldestSlackMessage'])(
    '%s is left out where there is no Slack channel',
    (name) => {
      expect([...alarmsOf({ slack: [] }).keys()]).not.toContain(name);
    },
  );

  test.each([0, 5, 300])(
    'what is not delivered rings at the second attempt and until the last, with a batch window of %i s',
    (batchWindowSeconds) => {
      const [queue] = Object.entries(templateOf({ batchWindowSeconds }).findResources('AWS::SQS::Queue')).filter(
        ([id]) => /^AlertsQueue[0-9A-F]{8}$/.test(id),
      );
      const retried = queue?.[1]['Properties'].VisibilityTimeout;
      for (const name of ['SlackNotDelivered', 'TopicNotDelivered']) {
        const alarm = alarmsOf({ batchWindowSeconds }).get(name);
        expect(alarm).toMatchObject({
          Namespace: 'IamWhodunit',
          MetricName: 'NotDelivered',
          Statistic: 'Sum',
          Threshold: 1,
          EvaluationPeriods: 2,
          TreatMissingData: 'notBreaching',
          Dimensions: [{ Name: 'Destination', Value: name.startsWith('Slack') ? 'Slack' : 'SNS' }],
        });
        expect(Number(alarm?.['Period']) % 60).toBe(0);
        expect(alarm?.['Period']).toBeGreaterThanOrEqual(retried + 60);
      }
    },
  );

  test('tells the operations topic and nothing on the way that it watches', () => {
    expect(alarms.size).toBe(13);
    for (const alarm of alarms.values()) {
      expect(alarm['AlarmActions']).toEqual([operationsTopic]);
      expect(alarm).not.toHaveProperty('OKActions');
    }
  });

  test('says in sentences what happened and what to do, in at most the 1,024 characters that CloudWatch takes', () => {
    for (const { AlarmDescription } of alarms.values()) expect(AlarmDescription).toMatch(/^[A-Z](?=.{80,1023}$).*\.$/);
  });

  test('watches only metrics that the function writes, where they are its own', () => {
    const own = [...alarms.values()].filter(({ Namespace }) => Namespace === metricNamespace);
    expect(own).toHaveLength(5);
    for (const { MetricName } of own) expect(Object.keys(metricUnits)).toContain(MetricName);
  });
});

describe('the operations topic', () => {
  test('is sent to the addresses of the settings', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operations@example.com',
      TopicArn: { Ref: Match.stringLikeRegexp('^OperationsTopic') },
    });
  });

  test('has no key of AWS, under which alarms could not publish', () => {
    const topics = Object.entries(template.findResources('AWS::SNS::Topic'));
    const [operations] = topics.filter(([id]) => id.startsWith('OperationsTopic'));
    expect(operations?.[1]['Properties']).not.toHaveProperty('KmsMasterKeyId');
  });

  test('lets alarms of this account publish, and nobody without TLS', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      Topics: [{ Ref: Match.stringLikeRegexp('^OperationsTopic') }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': '123456789012' },
              ArnLike: {
                'aws:SourceArn': {
                  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':cloudwatch:us-east-1:123456789012:alarm:*']],
                },
              },
            },
          }),
        ]),
      },
    });
  });
});

describe('the dashboard', () => {
  const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(dashboard?.['Properties'].DashboardBody);

  test.each(Object.keys(metricUnits).filter((name) => name !== 'Refused'))('shows %s', (metric) => {
    expect(body).toContain(`\\"IamWhodunit\\",\\"${metric}\\"`);
  });

  test('shows every alarm', () => {
    const ids = Object.keys(template.findResources('AWS::CloudWatch::Alarm'));
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(body).toContain(id);
  });
});
