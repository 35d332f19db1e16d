import { describe, expect, test } from 'vitest';
import { readSnapshotEnvironment } from '../../lambda/snapshot/environment.ts';
import { readCalls } from '../../lambda/snapshot/read-calls.ts';
import { templateOf } from './synthesised.ts';

function resources(type: string, settings: Parameters<typeof templateOf>[0] = {}) {
  const found = Object.entries(templateOf(settings).findResources(type));
  return found.filter(([id]) => id.startsWith('Snapshot')).map(([, resource]) => resource['Properties']);
}

const arn = (logicalId: RegExp) => ({ 'Fn::GetAtt': [expect.stringMatching(logicalId), 'Arn'] });

test('the snapshot function may make the calls of a snapshot, keep what it read, and nothing else', () => {
  const [policy] = resources('AWS::IAM::Policy');
  expect(policy.PolicyDocument.Statement).toEqual([
    { Sid: 'ReadIam', Effect: 'Allow', Action: readCalls.map((call) => `iam:${call}`).sort(), Resource: '*' },
    { Sid: 'EventHistory', Effect: 'Allow', Action: 'cloudtrail:LookupEvents', Resource: '*' },
    { Sid: 'TellDrifts', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn(/^AlertsQueue[0-9A-F]{8}$/) },
    {
      Sid: 'State',
      Effect: 'Allow',
      Action: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      Resource: arn(/^AlertsState/),
    },
    { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: arn(/^SnapshotLog/) },
  ]);
});

test('no call of a snapshot changes anything, by its name', () => {
  for (const call of readCalls) expect(call).toMatch(/^(Get|List|GenerateCredentialReport$)/);
});

test('the snapshot function has a quarter of an hour and 512 MB, and the environment that it reads', () => {
  const [made] = resources('AWS::Lambda::Function');
  expect(made).toMatchObject({ Timeout: 900, MemorySize: 512, Architectures: ['arm64'], Runtime: 'nodejs24.x' });
  const { STATE_TABLE_NAME, HISTORY_DAYS, IAM_REGION } = made.Environment.Variables;
  expect(STATE_TABLE_NAME).toEqual({ Ref: expect.stringMatching(/^AlertsState/) });
  const read = readSnapshotEnvironment({
    ...{ STATE_TABLE_NAME: 'state', HISTORY_DAYS, IAM_REGION },
    ALERT_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/alerts',
  });
  expect(read).toMatchObject({ stateTableName: 'state', historyDays: 400, iamRegion: 'us-east-1' });
});

describe('a snapshot is asked for', () => {
  test.each([
    ['hourly', 'cron(0 * * * ? *)'],
    ['daily', 'cron(0 3 * * ? *)'],
  ] as const)('%s by its schedule, in UTC', (snapshotSchedule, expression) => {
    const rules = resources('AWS::Events::Rule', { snapshotSchedule });
    expect(rules.map((rule) => rule.ScheduleExpression)).toContain(expression);
  });

  test('when this stack has been deployed, and no other', () => {
    const [rule] = resources('AWS::Events::Rule').filter((each) => each.EventPattern !== undefined);
    expect(rule.EventPattern).toEqual({
      source: ['aws.cloudformation'],
      'detail-type': ['CloudFormation Stack Status Change'],
      detail: {
        'stack-id': [{ Ref: 'AWS::StackId' }],
        'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] },
      },
    });
    expect(rule.Targets).toMatchObject([{ Arn: arn(/^SnapshotFunction/), RetryPolicy: { MaximumRetryAttempts: 1 } }]);
  });
});

test.each([
  ['hourly', 3_600],
  ['daily', 86_400],
] as const)('an alarm rings where a snapshot that is due %s is older than twice that', (snapshotSchedule, Period) => {
  templateOf({ snapshotSchedule }).hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmName: 'IamWhodunit-SnapshotOld',
    MetricName: 'Snapshots',
    Period,
    EvaluationPeriods: 2,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
});

test('an alarm rings where an account could not be read at two rounds, and only where there are other accounts', () => {
  const members = { account: '123456789012', accounts: ['210987654321'] };
  const alarm = { AlarmName: 'IamWhodunit-MembersNotRead', MetricName: 'MembersNotRead', EvaluationPeriods: 2 };
  templateOf(members).hasResourceProperties('AWS::CloudWatch::Alarm', { ...alarm, TreatMissingData: 'notBreaching' });
  templateOf().resourcePropertiesCountIs('AWS::CloudWatch::Alarm', { MetricName: 'MembersNotRead' }, 0);
});

test('an alarm rings where a snapshot fails', () => {
  templateOf().hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmName: 'IamWhodunit-SnapshotErrors',
    MetricName: 'Errors',
    Namespace: 'AWS/Lambda',
    Threshold: 1,
  });
});

test('an environment that lacks something says what, and holds back the rest of it', () => {
  expect(() => readSnapshotEnvironment({ HISTORY_DAYS: 'x', AWS_SECRET_ACCESS_KEY: 'secret' })).toThrow(
    /snapshot function is wrong.*STATE_TABLE_NAME is missing/,
  );
  expect(() => readSnapshotEnvironment({ AWS_SECRET_ACCESS_KEY: 'secret' })).not.toThrow(/secret/);
});
