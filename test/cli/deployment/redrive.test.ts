import { expect, test } from 'vitest';
import { apiDenial, apiError } from '../../../standins/aws-api.ts';
import { sqsQueues } from '../../../standins/sqs-queues.ts';
import { whodunit } from '../whodunit.ts';
import { type Answers, outputs, playing, queueOf, surroundings, well } from './a-deployment.ts';

const { AlertQueueUrl: alerts, DeadLetterQueueUrl: dead, RuleDeadLetterQueueUrl: ofRules } = outputs;

const large = { body: JSON.stringify({ text: 'é'.repeat(400_000) }), attributes: {} };
const ofRule = {
  body: '{"version":"0"}',
  attributes: { ERROR_CODE: { DataType: 'String', StringValue: 'NO_PERMISSIONS' } },
};
const small = Array.from({ length: 12 }, (_, index) => ({ body: `{"n":${index}}`, attributes: {} }));

const assumed: Answers = {
  'sts AssumeRole': () => ({
    output: {
      Credentials: {
        ...{ AccessKeyId: 'ASIAROLE', SecretAccessKey: 'role', SessionToken: 'token' },
        Expiration: '2026-11-24T02:00:00Z',
      },
    },
  }),
};

async function redrive(changed: Answers = {}, args: readonly string[] = []) {
  const queues = sqsQueues({ [dead]: [large, ...small], [ofRules]: [ofRule] });
  const all: Answers = {
    ...{ 'sqs ReceiveMessage': queues.answer, 'sqs SendMessage': queues.answer, 'sqs DeleteMessage': queues.answer },
    ...assumed,
  };
  const api = await playing({ ...well, ...all, ...changed });
  const ran = await whodunit(['redrive', ...args], surroundings(api));
  await api.close();
  return { ...ran, queues, calls: api.calls };
}

test('dead letters of both queues go back whole, with their attributes, however large', async () => {
  const { code, stdout, queues } = await redrive();
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'IamWhodunit-AlertsQueueDeadLetters: 13 moved, 0 left\nIamWhodunit-IamEventsDeadLetters: 1 moved, 0 left\n',
  });
  expect([queues.in(dead), queues.in(ofRules)]).toEqual([[], []]);
  const byBody = (one: { body: string }, other: { body: string }) => one.body.localeCompare(other.body);
  expect(queues.in(alerts).toSorted(byBody)).toEqual([large, ...small, ofRule].toSorted(byBody));
});

test('it acts as the role that alone gets at messages', async () => {
  const { calls } = await redrive();
  expect(calls.find(({ operation }) => operation === 'AssumeRole')?.input).toMatchObject({
    RoleArn: outputs.RedriveRoleArn,
    RoleSessionName: 'whodunit',
  });
});

test('what cannot be sent stays where it is, is counted, and stops nothing', async () => {
  let turn = 0;
  const queues = sqsQueues({ [dead]: small });
  const { code, stdout } = await redrive({
    'sqs ReceiveMessage': queues.answer,
    'sqs DeleteMessage': queues.answer,
    'sqs SendMessage': (call) => {
      turn += 1;
      return turn === 3 ? apiError('InvalidMessageContents', 'a character is not allowed') : queues.answer(call);
    },
  });
  expect({ code, left: queues.in(dead).length, there: queues.in(alerts).length }).toEqual({
    code: 1,
    left: 1,
    there: 11,
  });
  expect(stdout).toContain('11 moved, 1 left: a character is not allowed\n');
});

test('what was sent and could not be deleted is said to come once more', async () => {
  const { code, stdout } = await redrive({ 'sqs DeleteMessage': () => apiDenial('sqs:DeleteMessage') }, [
    '--format',
    'json',
  ]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout.split('\n')[1] ?? '')).toEqual({
    ...{ queue: 'IamWhodunit-IamEventsDeadLetters', moved: 0, left: 1 },
    why: expect.stringMatching(/^moved, but not deleted: sqs:DeleteMessage is missing/),
  });
});

test('with --dry-run they are counted, and nobody takes them', async () => {
  const counted: Answers = { 'sqs GetQueueAttributes': (call) => queueOf(call, { ApproximateNumberOfMessages: '7' }) };
  const { code, stdout, calls } = await redrive(counted, ['--dry-run']);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'IamWhodunit-AlertsQueueDeadLetters: 7 to move\nIamWhodunit-IamEventsDeadLetters: 7 to move\n',
  });
  expect(calls.map(({ operation }) => operation)).not.toContain('ReceiveMessage');
});

test('whoever may not act as the role is told which permission is missing', async () => {
  const { code, stderr } = await redrive({ 'sts AssumeRole': () => apiError('AccessDenied', 'not authorized', 403) });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `whodunit: could not act as the role that gets at messages: sts:AssumeRole on ${outputs.RedriveRoleArn} is missing. not authorized\n`,
  });
});

test('without a stack it says so', async () => {
  const { code, stderr } = await redrive({
    'cloudformation DescribeStacks': () => apiError('ValidationError', 'Stack with id IamWhodunit does not exist'),
  });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      'whodunit: there is no stack IamWhodunit in us-east-1 of this account. whodunit doctor says what is missing.\n',
  });
});
