import { expect, test } from 'vitest';
import { inputOf } from '../../../lambda/snapshot/input.ts';

const asked = { account: '210987654321', roleArn: 'arn:aws:iam::210987654321:role/iam-whodunit-read' };

test.each<[string, unknown, unknown]>([
  [
    'the schedule',
    { source: 'aws.events', time: '2026-11-24T03:00:00Z' },
    { kind: 'round', by: 'schedule', asked: Date.UTC(2026, 10, 24, 3) },
  ],
  ['a deployment', { source: 'aws.cloudformation' }, { kind: 'round', by: 'deployment', asked: undefined }],
  ['an operator without a word', {}, { kind: 'round', by: 'schedule', asked: undefined }],
  ['nobody', null, { kind: 'round', by: 'schedule', asked: undefined }],
  ['an operator who names a member', asked, { kind: 'member', asked: { ...asked, withFacts: false } }],
])('the function is called by %s', (_, event, input) => {
  expect(inputOf(event)).toEqual(input);
});

test('the function is called by the queue, which says how often a message came', () => {
  const record = { messageId: 'm-1', body: '{}', attributes: { ApproximateReceiveCount: '2' }, eventSourceARN: 'x' };
  expect(inputOf({ Records: [record, 'no record'] })).toEqual({
    kind: 'queued',
    records: [
      expect.objectContaining({
        messageId: 'm-1',
        body: '{}',
        attributes: expect.objectContaining({ ApproximateReceiveCount: '2' }),
      }),
    ],
  });
});

test.each([
  ['without an account', { roleArn: asked.roleArn }, /account is missing/],
  ['with a role of another account', { ...asked, account: '123456789012' }, /names a role of another account/],
  [
    'with a role that is none',
    { ...asked, roleArn: 'iam-whodunit-read' },
    /roleArn must be the ARN of a role, it is "iam/,
  ],
])('a member %s is refused, with what is wrong', (_, event, message) => {
  expect(() => inputOf(event)).toThrow(message);
});
