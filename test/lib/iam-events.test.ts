import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { eventPattern } from '../../iam/cloudtrail/event-pattern.ts';
import { arnOf, templateOf } from './synthesised.ts';

const template = templateOf({ heartbeat: 'never' });

describe('the rule', () => {
  const [rule] = Object.values(template.findResources('AWS::Events::Rule'));

  test('has the event pattern, whole', () => {
    expect(rule?.['Properties'].EventPattern).toEqual(eventPattern);
  });

  test('is on the default bus, the only one that events of AWS come to', () => {
    expect(rule?.['Properties']).not.toHaveProperty('EventBusName');
  });

  test('is the only one, and enabled', () => {
    template.resourceCountIs('AWS::Events::Rule', 1);
    expect(rule?.['Properties'].State).toBe('ENABLED');
  });

  test('tries for 24 hours, then leaves the event in a dead-letter queue of its own', () => {
    expect(rule?.['Properties'].Targets).toEqual([
      expect.objectContaining({
        Arn: { 'Fn::GetAtt': [expect.stringMatching(/^AlertsQueue[0-9A-F]{8}$/), 'Arn'] },
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^IamEventsDeadLetters/), 'Arn'] } },
      }),
    ]);
  });

  test('hands events over as they are', () => {
    expect(rule?.['Properties'].Targets[0]).not.toHaveProperty('InputTransformer');
    expect(rule?.['Properties'].Targets[0]).not.toHaveProperty('InputPath');
  });
});

test.each([
  ['the alert queue', /^AlertsQueue[0-9A-F]{8}$/],
  ["the rule's dead-letter queue", /^IamEventsDeadLetters/],
])('%s takes events from this rule and from nobody else', (_, queue) => {
  template.hasResourceProperties('AWS::SQS::QueuePolicy', {
    Queues: [{ Ref: Match.stringLikeRegexp(queue.source) }],
    PolicyDocument: {
      Statement: [
        Match.objectLike({ Effect: 'Deny' }),
        Match.objectLike({
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': arnOf(/^IamEventsRule/) } },
          Resource: arnOf(queue),
        }),
      ],
    },
  });
});
