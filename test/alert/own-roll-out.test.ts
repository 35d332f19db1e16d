import { describe, expect, test } from 'vitest';
import { group } from '../../alert/group.ts';
import type { Reader } from '../../alert/reader.ts';
import { publicationOf } from '../../alert/render/publication.ts';
import { terminalLines } from '../../alert/render/terminal.ts';
import { worded } from '../../alert/words/worded.ts';
import { changeOf } from './records.ts';

const reader: Reader = {
  language: 'en',
  timeZone: 'UTC',
  accountNames: { '210987654321': 'payments' },
  ownAccount: '123456789012',
};
const [one, other] = ['210987654321', '345678901234'];

/** What CloudFormation does in an account on behalf of a StackSet, whose role has a name of its own there. */
const inAccount = (account: string, eventName: string, requestParameters: object, role = 'stacksets-exec-0f0f0f0f') =>
  changeOf({
    ...{ recipientAccountId: account, eventName, requestParameters },
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${account}:assumed-role/${role}/AWSCloudFormation`,
      accountId: account,
      sessionContext: { sessionIssuer: { userName: role, arn: `arn:aws:iam::${account}:role/${role}` } },
      invokedBy: 'cloudformation.amazonaws.com',
    },
  });

const rollOut = (role?: string) =>
  [one, other].flatMap((account) => [
    inAccount(account, 'CreateRole', { roleName: 'IamWhodunit-Read' }, role),
    inAccount(account, 'PutRolePolicy', { roleName: 'IamWhodunit-Read', policyName: 'Read' }, role),
  ]);

describe('The roll-out of the forwarder by a StackSet', () => {
  test('is one message, however many accounts it reaches, which names them', () => {
    const [message, ...others] = group(rollOut());
    expect(others).toEqual([]);
    if (message === undefined) throw new Error('There is no message.');
    const lines = terminalLines(worded(message, reader)).join('\n');
    expect(lines).toContain('CloudFormation made 4 changes to IAM Whodunit itself, in 2 accounts');
    expect(lines).toContain('2 accounts: payments (210987654321) and 345678901234');
  });

  test('passes the filters of whoever hears of one of the accounts', () => {
    const [message] = group(rollOut());
    if (message === undefined) throw new Error('There is no message.');
    expect(publicationOf(message, reader).attributes).toMatchObject({ accountId: 'unknown', security: 'critical' });
  });

  test('hides nobody else: a role of another name has a message for each account', () => {
    expect(group(rollOut('deployer'))).toHaveLength(2);
  });

  test('hides nothing else: what the same role does to other things is told of each account', () => {
    const foreign = [one, other].map((account) => inAccount(account, 'DeleteRole', { roleName: 'audit' }));
    expect(group(foreign)).toHaveLength(2);
  });
});
