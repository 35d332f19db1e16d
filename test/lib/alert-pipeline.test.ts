import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { templateOf } from './synthesised.ts';

const template = templateOf({ email: [{ address: 'oncall@example.com' }] });

function propertiesOf(type: string) {
  return Object.values(template.findResources(type)).map((resource) => resource['Properties']);
}

describe('queues', () => {
  const queues = propertiesOf('AWS::SQS::Queue');

  test('there are four: for alerts, for what Slack has not taken at once, for alerts that failed, for events that the rule could not hand over', () => {
    expect(queues).toHaveLength(4);
  });

  test('without Slack there is none for it, and the function reads one', () => {
    const without = templateOf({ slack: [] });
    without.resourceCountIs('AWS::SQS::Queue', 3);
    without.resourceCountIs('AWS::Lambda::EventSourceMapping', 1);
  });

  test('those of alerts share their dead letters', () => {
    const targets = queues.flatMap(({ RedrivePolicy }) => RedrivePolicy?.deadLetterTargetArn['Fn::GetAtt'][0] ?? []);
    expect(targets).toHaveLength(2);
    expect(new Set(targets).size).toBe(1);
  });

  test('every one is encrypted', () => {
    for (const queue of queues) expect(queue.SqsManagedSseEnabled).toBe(true);
  });

  test('every one refuses connections without TLS', () => {
    for (const [queue] of Object.entries(template.findResources('AWS::SQS::Queue'))) {
      template.hasResourceProperties('AWS::SQS::QueuePolicy', {
        Queues: [{ Ref: queue }],
        PolicyDocument: { Statement: Match.arrayWith([tlsOnly('sqs:*')]) },
      });
    }
  });

  test('both dead-letter queues keep a message for 14 days', () => {
    expect(queues.filter((queue) => queue.MessageRetentionPeriod === 14 * 86_400)).toHaveLength(2);
  });

  test('the alert queue outlasts ten hours without Slack, and its retention is longer than all attempts', () => {
    const [queue] = queues.filter(({ RedrivePolicy }) => RedrivePolicy !== undefined);
    const attempts = queue.RedrivePolicy.maxReceiveCount * queue.VisibilityTimeout;
    expect(attempts).toBeGreaterThanOrEqual(10 * 3600);
    expect(attempts).toBeLessThan(queue.MessageRetentionPeriod);
    expect(queue.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]).toMatch(/^AlertsQueueDeadLetters/);
  });

  test.each([0, 5, 300])(
    'a message stays hidden six timeouts and the batch window of %i s long',
    (batchWindowSeconds) => {
      templateOf({ batchWindowSeconds }).hasResourceProperties('AWS::SQS::Queue', {
        VisibilityTimeout: 6 * 60 + batchWindowSeconds,
      });
    },
  );
});

describe('the function', () => {
  const [alert] = propertiesOf('AWS::Lambda::Function');

  test('runs on Node 24 and arm64 for at most a minute', () => {
    expect(alert).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: 60,
    });
  });

  test('logs JSON to a group of its own that forgets', () => {
    expect(alert.LoggingConfig).toEqual({
      LogFormat: 'JSON',
      LogGroup: { Ref: expect.stringMatching(/^AlertsFunctionLog/) },
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
    templateOf({ logRetentionDays: 7 }).hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 7 });
  });

  test('is told what the contract says, and nothing else', () => {
    expect(alert.Environment.Variables).toEqual({
      STACK_NAME: 'IamWhodunit',
      ALERT_TOPIC_ARN: { Ref: expect.stringMatching(/^AlertsTopic/) },
      TABLE_NAME: { Ref: expect.stringMatching(/^AlertsTable/) },
      STATE_TABLE_NAME: { Ref: expect.stringMatching(/^AlertsState/) },
      HISTORY_DAYS: '400',
      SLACK_DESTINATIONS: '[{"webhookParameter":"/iam-whodunit/slack-webhook"}]',
      SLACK_INTERVAL: '4000',
      SLACK_QUEUE_URL: { Ref: expect.stringMatching(/^AlertsQueueSlackQueue/) },
      HOLD: '[]',
      ACCOUNT_NAMES: '{}',
      KNOWN_ACCOUNTS: '[]',
      TIME_ZONE: 'UTC',
      LANGUAGE: 'en',
    });
  });

  test('takes the settings along', () => {
    const settings: Partial<Settings> = {
      accountNames: { '123456789012': 'prod' },
      timeZone: 'Asia/Tokyo',
      slack: [{ webhookParameter: '/grave', security: 'high', breakRisk: 'likely' }],
      hold: [{ reason: 'tags are noise', action: 'Tag*' }],
    };
    templateOf(settings).hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          ACCOUNT_NAMES: '{"123456789012":"prod"}',
          TIME_ZONE: 'Asia/Tokyo',
          SLACK_DESTINATIONS: '[{"webhookParameter":"/grave","security":"high","breakRisk":"likely"}]',
          HOLD: '[{"reason":"tags are noise","action":"Tag*"}]',
        },
      },
    });
  });

  test('reads thirty events at a time, or eight messages for Slack, reports the failed ones alone, and runs twice at most', () => {
    expect(propertiesOf('AWS::Lambda::EventSourceMapping')).toEqual([
      expect.objectContaining({
        BatchSize: 30,
        MaximumBatchingWindowInSeconds: 5,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 2 },
      }),
      expect.objectContaining({
        BatchSize: 8,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 2 },
      }),
    ]);
  });

  test('reserves no concurrency, which a new account has none of to give', () => {
    expect(alert).not.toHaveProperty('ReservedConcurrentExecutions');
  });
});

describe('the topic', () => {
  test('is encrypted with the key that AWS keeps for SNS', () => {
    const [topic] = propertiesOf('AWS::SNS::Topic');
    expect(JSON.stringify(topic.KmsMasterKeyId)).toContain('alias/aws/sns');
  });

  test('refuses to be published to without TLS, and lets nobody outside the account publish or subscribe', () => {
    const [policy] = propertiesOf('AWS::SNS::TopicPolicy');
    expect(policy.PolicyDocument.Statement).toEqual([
      expect.objectContaining({
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Publish',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
      expect.objectContaining({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: ['sns:Publish', 'sns:Subscribe'],
        Condition: { StringNotEquals: { 'aws:PrincipalAccount': '123456789012' } },
      }),
    ]);
  });

  test('is sent to every e-mail address of the settings', () => {
    expect(propertiesOf('AWS::SNS::Subscription')).toEqual([
      expect.objectContaining({ Protocol: 'email', Endpoint: 'oncall@example.com' }),
    ]);
  });
});

test('the table is kept when the stack goes, can be restored to any second, and forgets what has expired', () => {
  template.hasResource('AWS::DynamoDB::GlobalTable', {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      Replicas: [
        Match.objectLike({
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    },
  });
});

function tlsOnly(action: string) {
  return Match.objectLike({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: action,
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
}
