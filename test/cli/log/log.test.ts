import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonError } from '../../../standins/aws-json.ts';
import { widthOf } from '../../../terminal/columns.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { minutesOf } from '../history/read.ts';
import { whodunit } from '../whodunit.ts';
import { against, created, detached, history, refused } from './an-account.ts';

const records = [...history];
const empty = 'No change was found that fits. That is no proof that there was none';

describe('whodunit log', () => {
  test('is what whodunit alone does: a line for each change, the newest first, in the local zone', async () => {
    const { code, stdout, stderr, calls } = await against({ records }, []);
    expect(stdout).toBe(
      [
        '2026-11-24 09:00:00  1 h ago     kimura                   DetachRolePolicy              role billing-export',
        '2026-11-23 10:00:00  24 h ago    sato                     DetachRolePolicy              role deploy  denied',
        '2026-11-22 10:00:00  2 d ago     kimura                   CreateUser                    user 東京レポート',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe(
      'Reading the event history of us-east-1, where the changes of IAM are recorded, whatever the region of the profile is.\n' +
        'CloudTrail may not show the last 15 minutes yet.\n',
    );
    expect(code).toBe(0);
    expect(
      calls.filter(({ operation }) => operation === 'LookupEvents').every(({ region }) => region === 'us-east-1'),
    ).toBe(true);
  });

  test.each([[60], [80], [100]])('fits a terminal of %i columns', async (columns) => {
    const { stdout } = await against({ records }, ['log'], { columns });
    expect(Math.max(...stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(columns);
  });

  test('leaves out the year and the seconds where there is little room', async () => {
    const { stdout } = await against({ records }, ['log', '--limit', '1'], { columns: 70 });
    expect(stdout).toBe('11-24 09:00  1 h ago     kimura       DetachR…Policy  role bil…-export\n');
  });

  test.each([
    [['--by', 'sato'], [refused]],
    [['--by', 'arn:aws:iam::*:user/sato'], [refused]],
    [['--role', 'billing-*'], [detached]],
    [['--user', '東京*'], [created]],
    [['--group', 'staff'], []],
    [
      ['--policy', 'ExportRead'],
      [detached, refused],
    ],
    [['--policy', 'arn:aws:iam::123456789012:policy/ExportRead', '--role', 'deploy'], [refused]],
    [['--key', 'AKIASATO'], [refused]],
    [
      ['--action', 'detach*'],
      [detached, refused],
    ],
    [['--failed'], [refused]],
    [
      ['--since', '30h'],
      [detached, refused],
    ],
    [
      ['--since', '2026-11-23'],
      [detached, refused],
    ],
    [['--since', '2026-11-22T01:00:00Z', '--until', '2026-11-23T01:00:00Z'], [created]],
    [['--limit', '1'], [detached]],
  ])('%j lists what fits', async (args, expected) => {
    const { stdout } = await against({ records }, ['log', '--format', 'json', ...args], { env: { TZ: 'UTC' } });
    const lines = stdout.split('\n').filter((line) => line !== '');
    expect(lines.map((line) => JSON.parse(line).eventIDs)).toEqual(expected.map(({ eventID }) => [eventID]));
  });

  test('--long prints whole alerts', async () => {
    const { stdout } = await against({ records }, ['log', '--long', '--limit', '2']);
    expect(stdout.split('\n\n')).toHaveLength(2);
    expect(stdout).toContain('kimura detached managed policy ExportRead from role billing-export');
    expect(stdout).toContain('Undo: aws iam attach-role-policy --role-name billing-export');
  });

  test('says that empty is no proof', async () => {
    const { code, stdout } = await against({ records: [] }, ['log']);
    expect(stdout).toContain(empty);
    expect({ code, lines: stdout.split('\n').length }).toEqual({ code: 0, lines: 2 });
  });

  test('says that it lists the latest only, where nobody said how many', async () => {
    const { stdout, stderr } = await against({ records: minutesOf(60, '2026-11-24T00:00:00Z') }, ['log']);
    expect(stdout.split('\n')).toHaveLength(51);
    expect(stderr).toContain('These are the latest 50: --limit or --since shows more.\n');
  });

  test('a value of an event cannot move the cursor', async () => {
    const evil = { ...created, requestParameters: { userName: 'a\u001b[2Jb\nc' } };
    const { stdout } = await against({ records: [evil] }, ['log']);
    expect(stdout).toContain('user a\\u{1b}[2Jb\\nc\n');
  });
});

describe('what was read before', () => {
  test('is not asked for again, unless --no-cache wants it', async () => {
    const env = { XDG_CACHE_HOME: temporaryFolder('log') };
    const ask = async (...more: readonly string[]) => {
      const { stdout, calls } = await against({ records }, ['log', '--since', '10d', ...more], { env });
      return {
        lines: stdout.split('\n').length - 1,
        calls: calls.filter(({ operation }) => operation === 'LookupEvents').length,
      };
    };
    expect(await ask()).toEqual({ lines: 3, calls: 2 });
    expect(await ask()).toEqual({ lines: 3, calls: 1 });
    expect(await ask('--no-cache')).toEqual({ lines: 3, calls: 2 });
  });

  test('is not needed where it may not be asked whose the account is', async () => {
    const denied = jsonError('AccessDenied', 'no', 403);
    const { code, stdout } = await against({ records }, ['log', '--since', '10d'], {
      script: ({ operation }) => (operation === 'GetCallerIdentity' ? denied : undefined),
    });
    expect({ code, lines: stdout.split('\n').length - 1 }).toEqual({ code: 0, lines: 3 });
  });
});

describe('other places of a history', () => {
  test('log files are read without AWS, and what is damaged in them is told', async () => {
    const directory = temporaryFolder('log');
    writeFileSync(join(directory, 'log.json'), JSON.stringify({ Records: records }).slice(0, -40));
    const { code, stdout, stderr } = await whodunit(['log', '--history', 'log.json'], {
      directory,
      env: { TZ: 'UTC' },
    });
    expect({ code, lines: stdout.split('\n').length - 1 }).toEqual({ code: 1, lines: 2 });
    expect(stderr).toMatch(/^log\.json:1 could not be read: it breaks off/);
  });

  test('the table of a deployment is asked day by day, never scanned', async () => {
    const items = records.map((record) => ({
      pk: { S: `day#123456789012#${String(record['eventTime']).slice(0, 10)}` },
      sk: { S: `${String(record['eventTime']).replace('Z', '.000Z')}#1` },
      eventId: { S: String(record['eventID']) },
      eventName: { S: String(record['eventName']) },
      record: { S: JSON.stringify({ detail: record }) },
      recordIs: { S: record === created ? 'shortened' : 'whole' },
    }));
    const args = ['log', '--table', 'states', '--since', '2026-11-22', '--format', 'json'];
    const { code, stdout, stderr, calls } = await against({ records: [], items }, args);
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).eventIDs[0]);
    expect({ code, ids }).toEqual({ code: 1, ids: [detached['eventID'], refused['eventID']] });
    expect(stderr).toBe(
      'CreateUser (event id-of-東京レポート) could not be read: its record is too large for the table, and stands in CloudTrail only.\n',
    );
    expect(new Set(calls.map(({ operation }) => operation))).toEqual(new Set(['GetCallerIdentity', 'Query']));
  });

  test('are one at a time', async () => {
    const { code, stderr } = await whodunit(['log', '--table', 'states', '--history', 'log.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('--table and --history are two places for one history: name one of them');
  });
});

describe('where AWS cannot be asked', () => {
  test.each([
    ['ExpiredTokenException', 'the credentials have expired'],
    ['AccessDeniedException', 'cloudtrail:LookupEvents is missing'],
    ['UnrecognizedClientException', 'there are no valid credentials'],
  ])('%s is one line, exit code 1', async (code, text) => {
    const ran = await against({ records }, ['log'], { script: () => jsonError(code, 'as AWS words it') });
    expect(ran.code).toBe(1);
    expect(ran.stderr.trimEnd().split('\n').at(-1)).toContain(text);
    expect(ran.stderr).not.toMatch(/^ +at /m);
  });
});
