import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { whodunit } from '../whodunit.ts';

const directory = temporaryFolder('why-parse');

const message =
  'An error occurred (AccessDenied) when calling the ListBuckets operation: User: arn:aws:sts::123456789012:assumed-role/job/7 is not authorized to perform: s3:ListAllMyBuckets with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-1/service_control_policy/p-1';

const read = {
  verdict: 'denial',
  principal: 'arn:aws:sts::123456789012:assumed-role/job/7',
  action: 's3:ListAllMyBuckets',
  resource: null,
  kind: 'explicit',
  layer: 'scp',
  policy: 'arn:aws:organizations::210987654321:policy/o-1/service_control_policy/p-1',
};

writeFileSync(join(directory, 'job.log'), `2026-11-24T01:00:00Z start\n2026-11-24T01:00:01Z ${message}\n`);

describe('whodunit why --parse', () => {
  test.each([
    ['the command line', ['--parse', message], ''],
    ['a file', ['--parse', '--file', 'job.log'], ''],
    ['standard input', ['--parse'], message],
    ['standard input by its sign', ['--parse', '-'], message],
  ])('reads the message from %s, and prints one line', async (_, args, stdin) => {
    const { code, stdout, stderr } = await whodunit(['why', ...args], { directory, stdin });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`${JSON.stringify(read)}\n`);
  });

  const nothing = { principal: null, action: null, resource: null, kind: 'none', layer: 'unnamed', policy: null };

  test.each([
    ['Access Denied', 0, { verdict: 'denial' }],
    ['Connection refused', 1, { verdict: 'not-a-denial' }],
    ['', 1, { verdict: 'not-a-denial' }],
    [
      'An error occurred (ExpiredToken) when calling the ListBuckets operation: The provided token has expired.',
      0,
      { verdict: 'not-iam', action: 's3:ListAllMyBuckets' },
    ],
    [
      'An error occurred (AccessDenied) when calling the GetSessionToken operation: Cannot call GetSessionToken with session credentials',
      0,
      { verdict: 'not-a-policy', action: 'sts:GetSessionToken' },
    ],
    [
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      0,
      { verdict: 'denial', action: 'sts:AssumeRoleWithWebIdentity' },
    ],
  ])('says of “%s” all that is known, and null for the rest', async (text, code, told) => {
    const ran = await whodunit(['why', '--parse', '-'], { directory, stdin: text });
    expect(ran.code).toBe(code);
    expect(JSON.parse(ran.stdout)).toEqual({ ...nothing, ...told });
  });

  test('says which file is missing', async () => {
    const { code, stderr } = await whodunit(['why', '--parse', '--file', 'none.log'], { directory });
    expect(code).toBe(2);
    expect(stderr).toContain('none.log could not be read: there is no such file');
  });
});
