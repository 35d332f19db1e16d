import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { anAccount, policyArn } from './an-account.ts';
import { whodunit } from './whodunit.ts';

const directory = temporaryFolder('states');
const reads = ['s3:GetObject'];

const files: Readonly<Record<string, unknown>> = {
  'account.json': anAccount({ batch: { attached: ['read', 'again'] }, idle: {} }, { read: reads, again: reads }),
  'less.json': anAccount({ batch: {}, idle: {} }),
  'trusting.json': anAccount(
    { batch: { attached: ['read', 'again'], service: 'lambda.amazonaws.com' }, idle: {} },
    { read: reads, again: reads },
  ),
  'policy.json': { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] },
  'unlisted.json': anAccount({ batch: { attached: ['unlisted'] }, idle: {} }),
  'cut-off.json': { ...anAccount({ batch: { attached: ['unlisted'] } }), IsTruncated: true },
  'nothing.json': { Users: [] },
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), JSON.stringify(content));

writeFileSync(
  join(directory, 'pages.json'),
  [anAccount({ batch: { attached: ['read'] } }, { read: reads }), anAccount({ idle: {} })]
    .map((page) => JSON.stringify(page, undefined, 2))
    .join('\n'),
);

const run = (args: string, stdin = '') => whodunit(args.split(' '), { directory, stdin });

/** A call on role `batch`, a second after another. */
function call(eventName: string, second: number, requestParameters: object): string {
  return JSON.stringify({
    eventID: `${eventName}-${second}`,
    eventTime: `2026-11-26T09:00:${String(second).padStart(2, '0')}Z`,
    eventSource: 'iam.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    recipientAccountId: '123456789012',
    userIdentity: {
      type: 'IAMUser',
      userName: 'kimura',
      accountId: '123456789012',
      arn: 'arn:aws:iam::123456789012:user/kimura',
    },
    requestParameters: { roleName: 'batch', ...requestParameters },
    responseElements: null,
  });
}

const detaches = (name: string, second: number) => call('DetachRolePolicy', second, { policyArn: policyArn(name) });

describe('whodunit render --state', () => {
  test('reads pages that were written to one file', async () => {
    const { stdout, stderr } = await run('render --format json --state pages.json', detaches('read', 1));
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).access[0].effects[0]).toMatchObject({ effect: 'lost', actions: reads });
  });

  test('tells what was lost, change by change, each on the state that the one before it left', async () => {
    const events = `${detaches('read', 1)}\n${detaches('again', 2)}\n`;
    const { stdout, stderr } = await run('render --no-group --format json --state account.json', events);
    const messages = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(messages.map(({ access }) => access)).toEqual([
      [{ principal: 'arn:aws:iam::123456789012:role/batch', effects: [] }],
      [
        {
          principal: 'arn:aws:iam::123456789012:role/batch',
          effects: [
            {
              ...{ effect: 'lost', actions: reads, exceptActions: [], conditional: false },
              ...{ resources: ['arn:aws:s3:::billing-archive/*'], exceptResources: [] },
            },
          ],
        },
      ],
    ]);
    expect(messages[1].undo).toEqual([
      `aws iam attach-role-policy --role-name batch --policy-arn ${policyArn('again')}`,
    ]);
    expect(stderr).not.toContain('account.json');
  });

  test('tells the net effect of the changes of a session', async () => {
    const { stdout } = await run(
      'render --format json --state account.json',
      `${detaches('again', 2)}\n${detaches('read', 1)}\n`,
    );
    expect(JSON.parse(stdout).access).toMatchObject([{ effects: [{ effect: 'lost', actions: reads }] }]);
  });

  test('says what is missing in a state, and goes on', async () => {
    const { code, stdout, stderr } = await run('render --state cut-off.json', detaches('unlisted', 1));
    expect(code).toBe(0);
    expect(stdout).toContain('kimura detached managed policy unlisted from role batch');
    expect(stderr).toContain('cut-off.json: the state is incomplete: the listing was cut off');
    expect(stderr).toContain(
      `the text of 1 attached policy is not in it, so what they allow is not known: ${policyArn('unlisted')}`,
    );
  });

  test.each(['nothing.json', 'policy.json'])('refuses %s, which holds no state', async (name) => {
    const { code, stdout, stderr } = await run(`render --state ${name}`, detaches('read', 1));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${name}: not a state of an account`);
  });

  test('reads a state from standard input, where the events come from a file', async () => {
    writeFileSync(join(directory, 'event.json'), detaches('again', 2));
    const { stdout } = await run('render --state - event.json', JSON.stringify(files['account.json']));
    expect(stdout).toContain('No effective access changed');
    expect(await run('render --state -', '{}')).toMatchObject({ code: 2, stdout: '' });
  });

  test('refuses a file that is not there', async () => {
    expect(await run('render --state absent.json', detaches('read', 1))).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('whodunit diff of two states', () => {
  test('says for each user and role what is lost', async () => {
    expect((await run('diff account.json less.json')).stdout).toMatchInlineSnapshot(`
      "arn:aws:iam::123456789012:role/batch
      Lost: s3:GetObject on arn:aws:s3:::billing-archive/*.
         Only before, in again: Allow s3:GetObject on billing-archive/*.
      The policy of a resource could still allow what is lost.

      Compared 2 users and roles: 1 differs.
      "
    `);
  });

  test('json: one line for each that differs', async () => {
    const { stdout } = await run('diff --format json account.json less.json');
    expect(JSON.parse(stdout)).toMatchObject({
      principal: 'arn:aws:iam::123456789012:role/batch',
      effects: [{ effect: 'lost', actions: reads }],
    });
  });

  test('a role that only one of them has may nothing in the other', async () => {
    writeFileSync(
      join(directory, 'more.json'),
      JSON.stringify(anAccount({ batch: {}, idle: {}, fresh: { inline: reads } })),
    );
    const { stdout } = await run('diff --format json less.json more.json');
    expect(JSON.parse(stdout)).toMatchObject({
      principal: 'arn:aws:iam::123456789012:role/fresh',
      effects: [{ effect: 'gained' }],
    });
  });

  test('who may assume a role is told, and is no access', async () => {
    const { stdout, code } = await run('diff --fail-on any account.json trusting.json');
    expect(stdout).toContain('lambda.amazonaws.com');
    expect(code).toBe(1);
    const { stdout: lines } = await run('diff --format json account.json trusting.json');
    const told = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) expect(one).toMatchObject({ effects: [], principalsChanged: true });
  });

  test('fails on what it is told to fail on', async () => {
    expect((await run('diff --fail-on lost account.json less.json')).code).toBe(1);
    expect((await run('diff --fail-on gained account.json less.json')).code).toBe(0);
    expect((await run('diff --fail-on any account.json account.json')).code).toBe(0);
  });

  test.each(['any', 'lost', 'gained'])('fails on %s where a policy came or went that nobody has read', async (kind) => {
    for (const files of ['less.json unlisted.json', 'unlisted.json less.json']) {
      const { code, stdout } = await run(`diff --fail-on ${kind} ${files}`);
      expect(code).toBe(1);
      expect(stdout).toContain('What these policies say is not in the states, and not compared: unlisted');
    }
    expect((await run(`diff --fail-on ${kind} unlisted.json unlisted.json`)).code).toBe(0);
  });

  test('json: names the policies that came or went unread', async () => {
    const { stdout } = await run('diff --format json less.json unlisted.json');
    expect(JSON.parse(stdout)).toEqual({
      principal: 'arn:aws:iam::123456789012:role/batch',
      effects: [],
      unread: ['unlisted'],
    });
  });

  test('says the same of each role where a policy that they share differs', async () => {
    const roles = { one: { attached: ['shared'] }, other: { attached: ['shared'] } };
    writeFileSync(join(directory, 'narrow.json'), JSON.stringify(anAccount(roles, { shared: reads })));
    writeFileSync(join(directory, 'wide.json'), JSON.stringify(anAccount(roles, { shared: ['s3:*'] })));
    const { stdout } = await run('diff wide.json narrow.json');
    expect(stdout.match(/^Lost: /gm)).toHaveLength(2);
    expect(stdout).toContain('Compared 2 users and roles: 2 differ.');
  });

  test('reads past a document that is nested too deep', async () => {
    const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const text = JSON.stringify(anAccount({ batch: {} })).replace('"AssumeRolePolicyDocument":', `$&${nested},"x":`);
    writeFileSync(join(directory, 'deep.json'), text);
    expect((await run('diff deep.json less.json')).code).toBe(0);
  });

  test('says so where nothing differs', async () => {
    expect((await run('diff account.json account.json')).stdout).toBe(
      'No difference in access for 2 users and roles.\n',
    );
  });

  test('compares no state with a policy', async () => {
    const { code, stderr } = await run('diff account.json policy.json');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'account.json is the state of an account and policy.json is a policy document: compare two of one kind.\n',
    );
  });
});
