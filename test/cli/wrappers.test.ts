import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recordOf } from './records.ts';
import { whodunit } from './whodunit.ts';

const logEvents = ['one', 'two'].map((user, index) => ({
  id: String(index),
  timestamp: 1_795_510_800_000,
  message: JSON.stringify(recordOf(user)),
}));
const batch = { messageType: 'DATA_MESSAGE', owner: '123456789012', logGroup: 'trail', logEvents };
const row = (user: string) => {
  const { userIdentity, requestParameters, ...record } = recordOf(user);
  return lowered({
    ...record,
    userIdentity: lowered(userIdentity),
    requestParameters: JSON.stringify(requestParameters),
    responseElements: 'null',
    readOnly: 'false',
    errorCode: '',
    errorMessage: null,
  });
};

function lowered(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(Object(value)).map(([name, member]) => [name.toLowerCase(), member]));
}

async function usersIn(input: unknown): Promise<readonly string[]> {
  const stdin = typeof input === 'string' ? input : JSON.stringify(input);
  const { code, stdout, stderr } = await whodunit(['render', '--no-group', '--format', 'email'], { stdin });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return [...stdout.matchAll(/^Subject: .*created user (\w+)$/gm)].map(([, user = '']) => user);
}

describe('whodunit render reads what is wrapped by', () => {
  test.each<[string, unknown]>([
    [
      'aws logs filter-log-events',
      { events: logEvents.map((each) => ({ logStreamName: 's', ...each })), searchedLogStreams: [] },
    ],
    ['a batch of a CloudWatch Logs subscription', batch],
    [
      'batches one a line, with one that only tries it out',
      `${JSON.stringify({ messageType: 'CONTROL_MESSAGE', logEvents: [{ id: '', timestamp: 1, message: 'CWL CONTROL MESSAGE: Checking health of destination' }] })}\n${JSON.stringify(batch)}`,
    ],
    [
      'what a function gets of such a subscription',
      { awslogs: { data: gzipSync(JSON.stringify(batch)).toString('base64') } },
    ],
    ['rows of Athena, one a line', ['one', 'two'].map((user) => JSON.stringify(row(user))).join('\n')],
    ['a list of rows of Athena', ['one', 'two'].map(row)],
  ])('%s', async (_, input) => {
    expect(await usersIn(input)).toEqual(['one', 'two']);
  });
});

test('a row of Athena is rendered as the record that it was', async () => {
  const render = async (value: unknown) => (await whodunit(['render'], { stdin: JSON.stringify(value) })).stdout;
  expect(await render(row('one'))).toBe(await render(recordOf('one')));
});

test('what awslogs holds is told where it is no gzip, or no JSON', async () => {
  const said = async (data: string) =>
    (await whodunit(['render'], { stdin: JSON.stringify({ awslogs: { data } }) })).stderr;
  expect(await said('aGVsbG8=')).toContain('1 awslogs.data: no gzip in base64');
  expect(await said(gzipSync('hello').toString('base64'))).toContain('1 awslogs.data: not JSON');
});

const cases = new URL('../../../shared/cases/', import.meta.url);
test.skipIf(!existsSync(cases)).each(['33-cloudwatch-subscription.json', '34-athena-row.json'])(
  'what %s holds is read',
  async (file) => {
    const { stdout } = await whodunit(['render', '--format', 'json'], { stdin: readFileSync(new URL(file, cases)) });
    expect(JSON.parse(stdout).headline).toBe(
      'jo@example.com detached managed policy ExportRead from role billing-export',
    );
  },
);
