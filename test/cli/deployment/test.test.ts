import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiError } from '../../../standins/aws-api.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { whodunit } from '../whodunit.ts';
import { type Answers, outputs, playing, queueOf, resources, says, surroundings, well } from './a-deployment.ts';

const receipts = (...destinations: readonly string[]) => ({
  Items: destinations.map((sk) => ({ pk: { S: 'receipt#sent-1' }, sk: { S: sk } })),
});
const all = ['sns', '/iam-whodunit/slack-webhook'];

async function run(changed: Answers = {}, args: readonly string[] = []) {
  const sent: Answers = {
    'events PutEvents': says({ FailedEntryCount: 0, Entries: [{ EventId: 'sent-1' }] }),
    'dynamodb Query': says(receipts(...all)),
  };
  const api = await playing({ ...well, ...sent, ...changed });
  const ran = await whodunit(['test', ...args], surroundings(api));
  await api.close();
  return { ...ran, calls: api.calls };
}

test('a test is put on the bus, and each destination is named once it has taken it', async () => {
  let looks = 0;
  const { code, stdout, calls } = await run({
    'dynamodb Query': () => {
      looks += 1;
      return { output: receipts(...all.slice(0, looks)) };
    },
  });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: [
      '   0.0 s  on the event bus in us-east-1, as event sent-1\n',
      '   0.0 s  taken by the topic\n',
      '   0.0 s  taken by the channel of /iam-whodunit/slack-webhook\n',
    ].join(''),
  });
  expect(calls.find(({ operation }) => operation === 'PutEvents')?.input).toEqual({
    Entries: [{ Source: 'iam-whodunit.test', DetailType: 'IAM Whodunit test', Detail: '{}' }],
  });
  expect(calls.find(({ operation }) => operation === 'Query')?.input).toMatchObject({
    TableName: 'receipts',
    ExpressionAttributeValues: { ':pk': { S: 'receipt#sent-1' } },
  });
});

test('with a home region it begins where IAM is, and the rest is looked for at home', async () => {
  const file = join(temporaryFolder('test'), 'settings.json');
  writeFileSync(file, JSON.stringify({ homeRegion: 'ap-northeast-1' }));
  const { code, calls } = await run({}, ['--settings', file]);
  expect(code).toBe(0);
  const regions = new Map(calls.map(({ operation, region }) => [operation, region]));
  expect([regions.get('PutEvents'), regions.get('Query')]).toEqual(['us-east-1', 'ap-northeast-1']);
});

test('for a machine each stop is a line', async () => {
  const { stdout } = await run({}, ['--format', 'json']);
  expect(stdout.split('\n')[1]).toBe('{"stop":"taken by the topic","milliseconds":0}');
});

const lying = (output: 'RuleDeadLetterQueueUrl' | 'AlertQueueUrl' | undefined): Answers => ({
  'sqs GetQueueAttributes': (call) =>
    queueOf(call, output && call.input['QueueUrl'] === outputs[output] ? { ApproximateNumberOfMessages: '1' } : {}),
});

test.each([
  ['RuleDeadLetterQueueUrl', 'There are dead letters of EventBridge'],
  ['AlertQueueUrl', 'The alert queue is not empty'],
  [undefined, 'It does not lie in a queue'],
] as const)('what is not taken in time is said, and where it may be: %s', async (output, where) => {
  const { code, stderr } = await run({ ...lying(output), 'dynamodb Query': says(receipts('sns')) }, ['--timeout', '0']);
  expect(code).toBe(1);
  expect(stderr).toContain(`Not taken in 0 s by the channel of /iam-whodunit/slack-webhook. ${where}`);
});

const faults: readonly (readonly [string, Answers, string])[] = [
  [
    'a bus that takes no event',
    {
      'events PutEvents': says({
        FailedEntryCount: 1,
        Entries: [{ ErrorCode: 'ThrottlingException', ErrorMessage: 'slow' }],
      }),
    },
    'could not send a test: ThrottlingException: slow',
  ],
  [
    'a missing permission',
    { 'events PutEvents': () => apiError('AccessDeniedException', 'no') },
    'could not send a test: events:PutEvents is missing. no',
  ],
  [
    'a stack without the rule',
    { 'cloudformation ListStackResources': says({ StackResourceSummaries: resources.slice(0, 1) }) },
    'the stack IamWhodunit has no rule for tests. Deploy this version: npx cdk deploy',
  ],
];

test.each(faults)('%s: it is said in one line', async (_, changed, said) => {
  expect(await run(changed)).toMatchObject({ code: 1, stderr: `whodunit: ${said}\n` });
});

test('a time that is none is refused', async () => {
  expect((await run({}, ['--timeout', '1h'])).stderr).toContain(
    '--timeout takes a whole number of seconds, 0 to 900, not 1h',
  );
});
