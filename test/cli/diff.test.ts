import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { whodunit } from './whodunit.ts';

const directory = temporaryFolder('diff');

const allow = (Action: string | readonly string[], more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource: 'arn:aws:s3:::billing-archive/*',
  ...more,
});
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });

const trust = (service: string) =>
  policy({ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' });

const files: Readonly<Record<string, unknown>> = {
  'both.json': policy(allow(['s3:GetObject', 's3:PutObject'])),
  'read.json': policy(allow('s3:GetObject')),
  'read-in-other-words.json': policy(allow('S3:getobject'), allow('s3:GetObject', { Sid: 'Again' })),
  'read-from-home.json': policy(
    allow('s3:GetObject', { Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }),
  ),
  'wrapped.json': { RoleName: 'r', PolicyName: 'p', PolicyDocument: policy(allow('s3:GetObject')) },
  'lambda.json': trust('lambda.amazonaws.com'),
  'ec2.json': trust('ec2.amazonaws.com'),
  'no-policy.json': { Users: [] },
  'misspelled.json': policy({ ...allow('s3:GetObject'), Effect: 'allow' }),
  'nothing-said.json': policy({ Effect: 'Allow', Action: 's3:*' }),
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), JSON.stringify(content));
writeFileSync(join(directory, 'broken.json'), '{"Statement": [');

const diff = (args: string, stdin = '') => whodunit(['diff', ...args.split(' ')], { directory, stdin });

describe('whodunit diff', () => {
  test('says what is lost, and by which statements', async () => {
    expect((await diff('both.json read.json')).stdout).toMatchInlineSnapshot(`
      "Lost: s3:PutObject on arn:aws:s3:::billing-archive/*.
         Only before, in both.json: Allow s3:GetObject and s3:PutObject on billing-archive/*.
      The policy of a resource could still allow what is lost.
      "
    `);
  });

  test('says what holds in fewer cases, and when it still does', async () => {
    expect((await diff('read.json read-from-home.json')).stdout).toMatchInlineSnapshot(`
      "Narrowed: s3:GetObject on arn:aws:s3:::billing-archive/*, allowed in fewer cases than before.
         Only before, in read.json: Allow s3:GetObject on billing-archive/*.
         Only after, in read-from-home.json: Allow s3:GetObject on billing-archive/* only from 192.0.2.0/24.
      The policy of a resource could still allow what is lost.
      "
    `);
  });

  test('says so where two policies come to the same', async () => {
    const same = { code: 0, stdout: 'No effective access changed.\n', stderr: '' };
    expect(await diff('--fail-on any read.json read-in-other-words.json')).toEqual(same);
  });

  test('has one line for machines', async () => {
    const { stdout } = await diff('--format json both.json read.json');
    expect(JSON.parse(stdout)).toEqual({
      principal: null,
      effects: [
        {
          effect: 'lost',
          actions: ['s3:PutObject'],
          exceptActions: [],
          resources: ['arn:aws:s3:::billing-archive/*'],
          exceptResources: [],
          conditional: false,
        },
      ],
    });
    expect(stdout.split('\n')).toHaveLength(2);
  });

  test('reads a document as the AWS CLI prints it, and standard input', async () => {
    expect((await diff('wrapped.json -', JSON.stringify(files['read.json']))).stdout).toMatch(/^No effective access/);
  });
});

describe('Of trust policies', () => {
  test('it says what each lets in, and never that access is lost', async () => {
    expect((await diff('lambda.json ec2.json')).stdout).toMatchInlineSnapshot(`
      "These policies name principals, as the trust policy of a role does. Who may do what by them differs:
         Only before, in lambda.json: Allow sts:AssumeRole for principal Service: lambda.amazonaws.com.
         Only after, in ec2.json: Allow sts:AssumeRole for principal Service: ec2.amazonaws.com.
      "
    `);
    expect((await diff('--format json lambda.json ec2.json')).stdout).toBe(
      '{"principal":null,"effects":[],"principalsChanged":true}\n',
    );
  });

  test('it fails only where any change shall make it fail', async () => {
    expect((await diff('--fail-on lost lambda.json ec2.json')).code).toBe(0);
    expect((await diff('--fail-on any lambda.json ec2.json')).code).toBe(1);
    expect((await diff('--fail-on any lambda.json lambda.json')).code).toBe(0);
  });
});

test.each<[args: string, code: number]>([
  ['both.json read.json', 0],
  ['--fail-on lost both.json read.json', 1],
  ['--fail-on gained both.json read.json', 0],
  ['--fail-on any both.json read.json', 1],
  ['--fail-on lost read.json both.json', 0],
  ['--fail-on gained read.json both.json', 1],
  ['--fail-on lost read.json read-from-home.json', 1],
  ['--fail-on gained read.json read-from-home.json', 0],
  ['--fail-on any read.json read.json', 0],
])('whodunit diff %s ends with %i', async (args, code) => {
  expect((await diff(args)).code).toBe(code);
});

test.each<[args: string, why: string]>([
  ['nowhere.json read.json', 'nowhere.json: there is no such file\n'],
  [
    'read.json no-policy.json',
    'no-policy.json: neither a policy document, which has a Statement, nor a state, which has lists such as RoleDetailList\n',
  ],
  ['misspelled.json read.json', 'misspelled.json: statement 1: Effect is not understood: "allow"\n'],
  ['read.json nothing-said.json', 'nothing-said.json: statement 1: Resource is missing\n'],
  [
    'read.json ec2.json',
    'ec2.json names principals and read.json does not: a policy of a resource, such as a trust policy, cannot be compared with one of an identity.\n',
  ],
])('whodunit diff %s says why nothing is compared', async (args, stderr) => {
  expect(await diff(args)).toEqual({ code: 2, stdout: '', stderr });
});

test('A file that is no JSON is named', async () => {
  const { code, stderr } = await diff('broken.json read.json');
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^broken\.json: not JSON: /) });
});

test.each([
  ['- -', '- stands for standard input, which can be read only once'],
  ['--format jsn a b', 'there is no format jsn: did you mean json?'],
  ['--fail-on lose a b', '--fail-on takes lost, gained or any, not lose: did you mean lost?'],
  ['a', "missing required argument 'AFTER'"],
])('whodunit diff %s is refused', async (args, why) => {
  expect(await diff(args)).toEqual({
    code: 2,
    stdout: '',
    stderr: `whodunit: ${why}\nwhodunit diff --help says more.\n`,
  });
});
