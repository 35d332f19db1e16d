import { expect, test } from 'vitest';
import { readValue } from '../../../alert/pipe.ts';
import { eventAround } from '../../../iam/cloudtrail/event-around.ts';
import { type Fields, fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { identityOfRecord } from '../../../lambda/store/identity.ts';
import { receiptPartition } from '../../../lambda/store/receipt-key.ts';
import type { ApiCall } from '../../../standins/aws-api.ts';
import { apiError } from '../../../standins/aws-api.ts';
import { sqsQueues } from '../../../standins/sqs-queues.ts';
import { whodunit } from '../whodunit.ts';
import { type Answers, outputs, playing, says, surroundings, well } from './a-deployment.ts';

const record = (eventID: string, eventName: string, eventTime: string): Fields => ({
  ...{ eventVersion: '1.10', eventID, eventName, eventTime, eventSource: 'iam.amazonaws.com', eventType: 'AwsApiCall' },
  ...{ awsRegion: 'us-east-1', recipientAccountId: '111111111111', sourceIPAddress: '203.0.113.7' },
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111111111111:user/sato', userName: 'sato' },
  requestParameters: { roleName: 'nightly-batch' },
});

/** The newest first, as the event history has them. */
const history = [
  record('e-3', 'DetachRolePolicy', '2026-11-24T00:30:00Z'),
  record('e-read', 'GetRole', '2026-11-24T00:20:00Z'),
  record('e-2', 'TagRole', '2026-11-24T00:10:00Z'),
  record('e-1', 'CreateRole', '2026-11-23T23:10:00Z'),
];

function receiptKeyOf(each: Fields): string {
  const event = eventAround(each);
  const read = readValue('', event, JSON.stringify(event));
  return read.kind === 'record' ? receiptPartition(identityOfRecord(read.id, read.record)) : '';
}

/** A table that has receipts of these records, by one destination each. */
function tableWith(...told: readonly Fields[]) {
  const known = new Set(told.map(receiptKeyOf));
  return ({ input }: ApiCall) => {
    const keys = listAt(input, 'RequestItems', 'receipts', 'Keys').map(fieldsOf);
    const found = keys.filter((key) => known.has(textAt(key, 'pk', 'S') ?? '') && textAt(key, 'sk', 'S') === 'sns');
    return { output: { Responses: { receipts: found.map(({ pk }) => ({ pk })) } } };
  };
}

async function replay(args: readonly string[], changed: Answers = {}) {
  const queues = sqsQueues({});
  const Credentials = { AccessKeyId: 'A', SecretAccessKey: 's', SessionToken: 't', Expiration: '2026-11-24T02:00:00Z' };
  const answers: Answers = {
    'cloudtrail LookupEvents': says({ Events: history.map((each) => ({ CloudTrailEvent: JSON.stringify(each) })) }),
    'dynamodb BatchGetItem': tableWith(history[2] ?? {}),
    'sts AssumeRole': says({ Credentials }),
    'sqs SendMessage': queues.answer,
  };
  const api = await playing({ ...well, ...answers, ...changed });
  const ran = await whodunit(['replay', ...args], surroundings(api));
  await api.close();
  return { ...ran, calls: api.calls, sent: queues.in(outputs.AlertQueueUrl).map(({ body }) => JSON.parse(body)) };
}

test('what no destination has taken is put into the queue as the rule would, the oldest first', async () => {
  const { code, stdout, sent, calls } = await replay(['--since', '6h']);
  expect({ code, sent }).toEqual({ code: 0, sent: [history[3], history[0]].map((each) => eventAround(each ?? {})) });
  expect(stdout).toBe(
    [
      '2026-11-23T23:10:00.000Z  CreateRole  e-1\n',
      '2026-11-24T00:30:00.000Z  DetachRolePolicy  e-3\n',
      'Of 3 changes 2 were never told; sent to the alert queue.\n',
    ].join(''),
  );
  expect(calls.find(({ operation }) => operation === 'AssumeRole')?.input['RoleArn']).toBe(outputs.RedriveRoleArn);
});

test('it leaves the last quarter of an hour alone', async () => {
  const { calls } = await replay(['--since', '6h', '--until', '1m', '--dry-run']);
  const { input } = calls.find(({ operation }) => operation === 'LookupEvents') ?? { input: {} };
  expect(input).toMatchObject({ EndTime: Date.parse('2026-11-24T00:44:59Z') / 1_000 });
});

test('with --dry-run it names them and sends none', async () => {
  const { code, stdout, sent, calls } = await replay(['--since', '6h', '--dry-run', '--format', 'json']);
  expect({
    code,
    sent,
    ids: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }).toEqual({
    ...{ code: 0, sent: [] },
    ids: [
      { eventID: 'e-1', eventName: 'CreateRole', eventTime: '2026-11-23T23:10:00.000Z', sent: false },
      { eventID: 'e-3', eventName: 'DetachRolePolicy', eventTime: '2026-11-24T00:30:00.000Z', sent: false },
    ],
  });
  expect(calls.map(({ operation }) => operation)).not.toContain('AssumeRole');
});

test('where there are more than --limit none is sent', async () => {
  const { code, stderr, sent } = await replay(['--since', '6h', '--limit', '1']);
  expect({ code, sent }).toEqual({ code: 1, sent: [] });
  expect(stderr).toContain('2 changes of 3 were never told, more than 1: none is sent.');
});

test('an event whose content is another than that of the receipt is not taken for told', async () => {
  const forged = { ...history[2], requestParameters: { roleName: 'other' } };
  const { sent } = await replay(['--since', '6h'], { 'dynamodb BatchGetItem': tableWith(forged) });
  expect(sent.map(({ id }) => id)).toEqual(['e-1', 'e-2', 'e-3']);
});

test('what the table leaves unanswered is asked for again', async () => {
  let asked = 0;
  const table = tableWith(...history);
  const { stdout } = await replay(['--since', '6h'], {
    'dynamodb BatchGetItem': (call) => {
      asked += 1;
      return asked === 1 ? { output: { Responses: {}, UnprocessedKeys: call.input['RequestItems'] } } : table(call);
    },
  });
  expect(stdout).toBe('Of 3 changes each was told.\n');
});

const faults: readonly (readonly [string, Answers, string])[] = [
  [
    'who may not read the history',
    { 'cloudtrail LookupEvents': () => apiError('AccessDeniedException', 'no') },
    'cloudtrail:LookupEvents is missing',
  ],
  [
    'who may not read the receipts',
    { 'dynamodb BatchGetItem': () => apiError('AccessDeniedException', 'no') },
    'dynamodb:BatchGetItem is missing',
  ],
  [
    'who may not act as the role',
    { 'sts AssumeRole': () => apiError('AccessDenied', 'no', 403) },
    'sts:AssumeRole on arn:aws:iam::111111111111:role/IamWhodunit-RedriveRole is missing',
  ],
];

test.each(faults)('%s is told which permission is missing, and nothing is sent', async (_, changed, said) => {
  const { code, stderr, sent } = await replay(['--since', '6h'], changed);
  expect({ code, sent }).toEqual({ code: 1, sent: [] });
  expect(stderr).toContain(said);
});

test.each([
  [[], "required option '--since <TIME>' not specified"],
  [['--since', 'yesterday'], '--since takes a time'],
  [['--since', '41d'], '--since reaches back 40 days at most'],
  [['--since', '6h', '--limit', '0'], '--limit takes a whole number from 1 on, not 0'],
])('%j is refused', async (args, said) => {
  const { code, stderr } = await replay(args);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
