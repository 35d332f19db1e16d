import { expect, test } from 'vitest';
import { readCalls } from '../../lambda/snapshot/read-calls.ts';
import { templateOf } from './synthesised.ts';

const webhooks = [{ webhookParameter: '/iam-whodunit/slack-webhook' }, { webhookParameter: '/iam-whodunit/audit' }];

function statements(settings: Parameters<typeof templateOf>[0]) {
  const policies = Object.entries(templateOf(settings).findResources('AWS::IAM::Policy'));
  const ofFunction = policies.filter(([id]) => id.startsWith('AlertsFunction'));
  return ofFunction.flatMap(([, policy]) => policy['Properties'].PolicyDocument.Statement);
}

const parameterArn = (name: string) => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:ssm:us-east-1:123456789012:parameter${name}`]],
});

const arn = (logicalId: RegExp) => ({ 'Fn::GetAtt': [expect.stringMatching(logicalId), 'Arn'] });

test('the function may do this and nothing else, each on one resource', () => {
  expect(statements({ slack: webhooks })).toEqual([
    { Effect: 'Allow', Action: 'sns:Publish', Resource: { Ref: expect.stringMatching(/^AlertsTopic/) } },
    {
      Effect: 'Allow',
      Action: ['dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:PutItem'],
      Resource: arn(/^AlertsTable/),
    },
    {
      Sid: 'State',
      Effect: 'Allow',
      Action: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      Resource: arn(/^AlertsState/),
    },
    { Sid: 'Heartbeat', Effect: 'Allow', Action: 'dynamodb:Query', Resource: arn(/^AlertsTable/) },
    {
      Effect: 'Allow',
      Action: [
        'sqs:ChangeMessageVisibility',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage',
        'sqs:SendMessage',
      ],
      Resource: arn(/^AlertsQueueSlackQueue/),
    },
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: arn(/^AlertsFunctionLog/),
    },
    {
      Effect: 'Allow',
      Action: 'ssm:GetParameter',
      Resource: [parameterArn('/iam-whodunit/audit'), parameterArn('/iam-whodunit/slack-webhook')],
    },
    {
      Effect: 'Allow',
      Action: [
        'sqs:ChangeMessageVisibility',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage',
      ],
      Resource: arn(/^AlertsQueue[0-9A-F]{8}$/),
    },
  ]);
});

test('without Slack the function may send nothing to a queue', () => {
  expect(JSON.stringify(statements({ slack: [] }))).not.toContain('sqs:SendMessage');
});

test('without Slack the function may read no parameter', () => {
  expect(JSON.stringify(statements({ slack: [] }))).not.toContain('ssm:');
});

test('without a heartbeat the function may not query what it counted', () => {
  expect(JSON.stringify(statements({ heartbeat: 'never' }))).not.toContain('Heartbeat');
});

test('nothing in the stack may change IAM', () => {
  const template = JSON.stringify(templateOf({ trail: 'create' }).toJSON());
  const permissions = [...template.matchAll(/"(iam:[^"]*)"/g)].map(([, permission]) => permission);
  // Each of these reads: test/lib/snapshot.test.ts
  expect(permissions.sort()).toEqual(readCalls.map((call) => `iam:${call}`).sort());
});

test('no role has a managed policy, whose text AWS may change', () => {
  const roles = Object.values(templateOf({ trail: 'create' }).findResources('AWS::IAM::Role'));
  expect(roles).toHaveLength(3);
  for (const { Properties } of roles) expect(Properties).not.toHaveProperty('ManagedPolicyArns');
});
