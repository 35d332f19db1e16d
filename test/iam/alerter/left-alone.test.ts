import { describe, expect, test } from 'vitest';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { call, caughtBy, queue, refused, rule, topic } from './calls.ts';

describe('nothing else wakes the alerts', () => {
  test.each<readonly [what: string, event: Fields]>([
    ['the queue of somebody else', call('sqs', 'PurgeQueue', { queueUrl: queue.replace('IamWhodunit-', 'orders-') })],
    ['a name that has ours in the middle', call('events', 'DisableRule', { name: `orders-${rule}` })],
    ['another stack', call('cloudformation', 'DeleteStack', { stackName: 'IamWhodunitForTests' })],
    ['another parameter', call('ssm', 'PutParameter', { name: '/iam-whodunit/slack-webhook-old' })],
    ['a reading call', call('sqs', 'GetQueueAttributes', { queueUrl: queue })],
    ['a reader of the log', call('logs', 'FilterLogEvents', { logGroupName: 'IamWhodunit-Log4B' }, { readOnly: true })],
    ['an attempt on what is not ours', call('sqs', 'DeleteQueue', {}, refused('arn:aws:sqs:us-east-1:1:orders'))],
    [
      'the function being denied something',
      call(
        'sqs',
        'DeleteQueue',
        {},
        {
          ...refused('arn:aws:sqs:us-east-1:1:orders'),
          errorMessage:
            'User: arn:aws:sts::1:assumed-role/IamWhodunit-Role/IamWhodunit-Function is not authorized to perform: x:Y',
        },
      ),
    ],
    ['a call of cdk diff', call('cloudformation', 'CreateChangeSet', { stackName: 'IamWhodunit' })],
    ['a trail that is made', call('cloudtrail', 'CreateTrail', { name: 'everything' })],
    [
      'the function taking events, in a trail of data events',
      call('sqs', 'ReceiveMessage', { queueUrl: queue }, { eventCategory: 'Data' }),
    ],
    ['a start of the function', call('logs', 'CreateLogStream', { logGroupName: 'IamWhodunit-AlertsFunctionLog4B' })],
    ['the function reading its webhook', call('ssm', 'GetParameter', { name: '/iam-whodunit/slack-webhook' })],
    ['a click on the link in the first mail', call('sns', 'ConfirmSubscription', { topicArn: topic })],
    ['an event that somebody made up', { ...call('events', 'DisableRule', { name: rule }), source: 'my.app' }],
    ['an object where a name should be', call('events', 'DisableRule', { name: { prefix: 'IamWhodunit-' } })],
    ['a call without parameters', call('events', 'DisableRule', { name: null })],
  ])('%s', (_, event) => {
    expect(caughtBy(event)).toEqual([]);
  });
});
