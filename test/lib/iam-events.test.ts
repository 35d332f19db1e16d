import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { ownPatterns } from '../../iam/alerter/own-patterns.ts';
import { eventPattern } from '../../iam/cloudtrail/event-pattern.ts';
import { alerterOf } from '../../lib/names.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { arnOf, templateOf } from './synthesised.ts';

const template = templateOf({ heartbeat: 'never' });
const rules = rulesIn(template).map(([id, rule]) => ({
  id: id.replace(/[0-9A-F]{8}$/, ''),
  properties: rule['Properties'],
}));

/** Those of events; the others have tests of their own. */
function rulesIn(from: typeof template) {
  return Object.entries(from.findResources('AWS::Events::Rule')).filter(([id]) => !/^(Snapshot|TestEvents)/.test(id));
}

function patternsOf(settings: Parameters<typeof templateOf>[0] = {}): Record<string, unknown> {
  const found = rulesIn(templateOf({ heartbeat: 'never', ...settings }));
  return Object.fromEntries(
    found.map(([id, rule]) => [id.replace(/[0-9A-F]{8}$/, ''), rule['Properties'].EventPattern]),
  );
}

test('the rule of IAM has its event pattern, whole', () => {
  expect(patternsOf()['IamEventsRule']).toEqual(eventPattern);
});

test('the operations topic lets in the rules that watch the alerter, and no other', () => {
  const own = rules.filter(({ id }) => id.startsWith('IamEventsOwn'));
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    Topics: [{ Ref: Match.stringLikeRegexp('^OperationsTopic') }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'events.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': own.map(({ id }) => arnOf(new RegExp(`^${id}[0-9A-F]{8}$`))) } },
        }),
      ]),
    },
  });
});

describe('changes to the alerter itself are caught by rules of their own', () => {
  test('each with its pattern, whole', () => {
    const { IamEventsRule, ...own } = patternsOf();
    const wanted = ownPatterns(alerterOf(defaults)).map(({ id, pattern }) => [`IamEventsOwn${id}`, pattern]);
    expect(own).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(wanted))));
  });

  test('by the names of the webhooks in the settings', () => {
    const settings = { slack: [{ webhookParameter: '/team/a' }, { webhookParameter: '/team/b' }] };
    expect(JSON.stringify(patternsOf(settings)['IamEventsOwnParameters'])).toContain('["/team/a","/team/b"]');
    expect(Object.keys(patternsOf({ slack: [] }))).not.toContain('IamEventsOwnParameters');
  });

  test('and by the name of the trail, where the stack has one of its own', () => {
    expect(JSON.stringify(patternsOf({ trail: 'create' })['IamEventsOwnTrail'])).toContain('"iam-whodunit"');
    expect(JSON.stringify(patternsOf()['IamEventsOwnTrail'])).not.toContain('iam-whodunit');
  });
});

describe.each(rules)('the rule $id', ({ id, properties }) => {
  test('is on the default bus, the only one that events of AWS come to', () => {
    expect(properties).not.toHaveProperty('EventBusName');
  });

  test('is enabled', () => {
    expect(properties.State).toBe('ENABLED');
  });

  test('has a name that tells it from the rule that watches the rules', () => {
    if (id === 'IamEventsOwnRules') expect(properties.Name).toBe('IamWhodunit.Rules');
    else expect(properties).not.toHaveProperty('Name');
  });

  test('tries for 24 hours, then leaves the event in a dead-letter queue of its own', () => {
    for (const target of properties.Targets)
      expect(target).toMatchObject({
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^IamEventsDeadLetters/), 'Arn'] } },
      });
  });

  test('puts events into the queue of the alerts', () => {
    expect(properties.Targets[0].Arn).toEqual({
      'Fn::GetAtt': [expect.stringMatching(/^AlertsQueue[0-9A-F]{8}$/), 'Arn'],
    });
  });

  test('tells the operators beside the alerts of changes to the alerter, and of nothing else', () => {
    const others = properties.Targets.slice(1);
    expect(others).toHaveLength(id.startsWith('IamEventsOwn') ? 1 : 0);
    for (const target of others) {
      expect(target.Arn).toEqual({ Ref: expect.stringMatching(/^OperationsTopic/) });
      expect(target.InputTransformer.InputTemplate).toMatch(
        /^"Somebody set out to change IAM Whodunit itself[^"\n]*"$/,
      );
    }
  });

  test('hands events over as they are', () => {
    expect(properties.Targets[0]).not.toHaveProperty('InputTransformer');
    expect(properties.Targets[0]).not.toHaveProperty('InputPath');
  });
});

const tlsOnly = Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
const nobodyElse = Match.objectLike({ Sid: 'NobodyElse', Effect: 'Deny' });

test.each([
  ['the alert queue', /^AlertsQueue[0-9A-F]{8}$/],
  ["the rules' dead-letter queue", /^IamEventsDeadLetters/],
])('%s takes events from these rules and from nobody else', (_, queue) => {
  const allowed = [...rules.map(({ id }) => id), 'TestEventsRule'].map((id) =>
    Match.objectLike({
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Condition: { ArnEquals: { 'aws:SourceArn': arnOf(new RegExp(`^${id}[0-9A-F]{8}$`)) } },
      Resource: arnOf(queue),
    }),
  );
  template.hasResourceProperties('AWS::SQS::QueuePolicy', {
    Queues: [{ Ref: Match.stringLikeRegexp(queue.source) }],
    PolicyDocument: { Statement: [tlsOnly, ...allowed, nobodyElse] },
  });
});
