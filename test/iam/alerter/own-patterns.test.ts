import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownPatterns } from '../../../iam/alerter/own-patterns.ts';
import { type Fields, fieldsOf } from '../../../iam/cloudtrail/fields.ts';
import { alerterFixtures } from '../../fixtures/fixtures.ts';
import { alerter, call, caughtBy, named, ownTrail, queue, refused, rule, topic } from './calls.ts';

describe('changes to the alerter itself are caught', () => {
  test.each<readonly [what: string, event: Fields, rules: readonly string[]]>([
    ['a rule disabled', call('events', 'DisableRule', { name: rule }), ['Rules']],
    ['the rule that watches the rules', call('events', 'DeleteRule', { name: 'IamWhodunit.Rules' }), ['Stack']],
    ['its targets removed', call('events', 'RemoveTargets', { rule, ids: ['Target0'] }), ['Rules']],
    ['the queue deleted', call('sqs', 'DeleteQueue', { queueUrl: queue }), ['Parts']],
    [
      'the queue named in the old way',
      call('sqs', 'PurgeQueue', { queueUrl: 'https://queue.amazonaws.com/123456789012/IamWhodunit-AlertsQueue8E' }),
      ['Parts'],
    ],
    ['the function by its name', call('lambda', 'UpdateFunctionCode20150331v2', { functionName: named }), ['Parts']],
    [
      'the function by its ARN',
      call('lambda', 'DeleteFunction20150331', { functionName: `arn:aws:lambda:us-east-1:1:function:${named}` }),
      ['Parts'],
    ],
    [
      'another reader of the queue',
      call('lambda', 'CreateEventSourceMapping20150331', {
        functionName: 'archive',
        eventSourceArn: 'arn:aws:sqs:us-east-1:123456789012:IamWhodunit-AlertsQueue8E0B9F0C-3xkQmVt7PzLd',
      }),
      ['Parts'],
    ],
    [
      'its event source, which only the answer names',
      call(
        'lambda',
        'DeleteEventSourceMapping20150331',
        { uUID: '1' },
        { responseElements: { functionArn: `arn:aws:lambda:us-east-1:1:function:${named}` } },
      ),
      ['Parts'],
    ],
    ['the queue by its bare name', call('sqs', 'DeleteQueue', { queueUrl: 'IamWhodunit-AlertsQueue8E' }), ['Parts']],
    [
      'its dead letters moved away',
      call('sqs', 'StartMessageMoveTask', {
        sourceArn: 'arn:aws:sqs:us-east-1:123456789012:IamWhodunit-AlertsQueueDeadLetters8E',
        destinationArn: 'arn:aws:sqs:us-east-1:123456789012:other',
      }),
      ['Parts'],
    ],
    ['what its topic lets through', call('sns', 'PutDataProtectionPolicy', { resourceArn: topic }), ['Parts']],
    [
      'who may use its table',
      call('dynamodb', 'PutResourcePolicy', {
        resourceArn: 'arn:aws:dynamodb:us-east-1:123456789012:table/IamWhodunit-AlertsTable6D',
      }),
      ['Parts'],
    ],
    [
      'what its log shows',
      call('logs', 'PutDataProtectionPolicy', { logGroupIdentifier: 'IamWhodunit-AlertsFunctionLog4B' }),
      ['Stack'],
    ],
    [
      'an attempt whose parameters CloudTrail left out',
      call(
        'lambda',
        'UpdateFunctionCode20150331v2',
        {},
        { ...refused(`arn:aws:lambda:us-east-1:1:function:${named}`) },
      ),
      ['Attempts'],
    ],
    ['a subscriber more', call('sns', 'Subscribe', { topicArn: topic, endpoint: 'a@example.net' }), ['Parts']],
    ['a subscriber less', call('sns', 'Unsubscribe', { subscriptionArn: `${topic}:6f1c0a7e` }), ['Parts']],
    ['the table deleted', call('dynamodb', 'DeleteTable', { tableName: 'IamWhodunit-AlertsTable6D-1NQ7' }), ['Parts']],
    [
      'the table by its ARN',
      call('dynamodb', 'UpdateTable', { tableName: 'arn:aws:dynamodb:us-east-1:1:table/IamWhodunit-AlertsTable6D' }),
      ['Parts'],
    ],
    ['its log deleted', call('logs', 'DeleteLogGroup', { logGroupName: 'IamWhodunit-AlertsFunctionLog4B' }), ['Stack']],
    ['an alarm changed', call('monitoring', 'PutMetricAlarm', { alarmName: 'IamWhodunit-Silence' }), ['Stack']],
    [
      'alarms silenced',
      call('monitoring', 'DisableAlarmActions', { alarmNames: ['a', 'IamWhodunit-Silence'] }),
      ['Stack'],
    ],
    ['the stack by its name', call('cloudformation', 'DeleteStack', { stackName: 'IamWhodunit' }), ['Stack']],
    [
      'the stack by its ARN',
      call('cloudformation', 'ExecuteChangeSet', {
        stackName: 'arn:aws:cloudformation:us-east-1:123456789012:stack/IamWhodunit/5b0d4e60',
      }),
      ['Stack'],
    ],
    ['a webhook replaced', call('ssm', 'PutParameter', { name: '/iam-whodunit/slack-webhook' }), ['Parameters']],
    ['a webhook deleted among others', call('ssm', 'DeleteParameters', { names: ['/a', '/team/b'] }), ['Parameters']],
    ['any trail stopped', call('cloudtrail', 'StopLogging', { name: 'everything' }), ['Trail']],
    ['a call that AWS adds tomorrow', call('sqs', 'FreezeQueue', { queueUrl: queue }), ['Parts']],
    [
      'an attempt that was denied',
      call('events', 'DisableRule', { name: rule }, { errorCode: 'AccessDenied' }),
      ['Rules'],
    ],
    [
      'an event of a trail that names no category',
      call('sqs', 'PurgeQueue', { queueUrl: queue }, { eventCategory: undefined }),
      ['Parts'],
    ],
  ])('%s', (_, event, rules) => {
    expect(caughtBy(event)).toEqual(rules);
  });

  test.each(alerterFixtures)('$name, by one rule, so that it is told once', ({ name, text }) => {
    const isOfIam = name === 'DeleteRolePolicy.own-role.json';
    expect(caughtBy(fieldsOf(JSON.parse(text)))).toHaveLength(isOfIam ? 0 : 1);
  });
});

describe('with a trail of its own', () => {
  test.each([
    ['by its name', 'iam-whodunit', ['Trail']],
    ['by its ARN', 'arn:aws:cloudtrail:us-east-1:123456789012:trail/iam-whodunit', ['Trail']],
    ['but no other', 'everything', []],
  ])('only that one counts, %s', (_, name, rules) => {
    expect(caughtBy(call('cloudtrail', 'UpdateTrail', { name }), ownTrail)).toEqual(rules);
    expect(caughtBy(call('cloudtrail', 'PutEventSelectors', { trailName: name }), ownTrail)).toEqual(rules);
  });
});

describe('a pattern has at most 2,048 characters', () => {
  const many = Array.from({ length: 60 }, (_, index) => `/iam-whodunit/team-${index}/slack-webhook`);
  const long = Array.from({ length: 3 }, (_, index) => `/${'a'.repeat(1009)}${index}`);

  test.each([
    ['of the defaults', alerter],
    ['of a trail of its own', ownTrail],
    ['of sixty channels', { ...ownTrail, parameters: many }],
    ['of the longest names', { ...ownTrail, parameters: long }],
  ])('%s', (_, whose) => {
    const lengths = ownPatterns(whose).map(({ pattern }) => JSON.stringify(pattern).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2048);
  });

  test('and every parameter is in one of them', () => {
    for (const name of [...many, ...long])
      expect(
        caughtBy(call('ssm', 'PutParameter', { name }), { ...alerter, parameters: [...many, ...long] }),
      ).not.toEqual([]);
  });

  test('and no rule is needed where there is no Slack', () => {
    expect(ownPatterns({ ...alerter, parameters: [] }).map(({ id }) => id)).toEqual([
      'Parts',
      'Stack',
      'Attempts',
      'Rules',
      'Trail',
    ]);
  });
});

test('the story ends with a change to the alerter', () => {
  const file = new URL('../../../demo/story/24-kimura-disables-the-rule-of-the-alerts.json', import.meta.url);
  expect(caughtBy(fieldsOf(JSON.parse(readFileSync(file, 'utf8'))))).toEqual(['Rules']);
});
