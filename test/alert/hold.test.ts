import { describe, expect, test } from 'vitest';
import type { Alert } from '../../alert/alert.ts';
import { heldBy } from '../../alert/hold.ts';
import { endOf, type HoldRule } from '../../alert/hold-rule.ts';
import { changeOf, denied, kimura, terraformRun } from './records.ts';

const now = Date.UTC(2026, 10, 24, 12);

type Condition = Omit<HoldRule, 'reason'>;

function isHeld(alert: Alert, ...rules: readonly Condition[]): boolean {
  return (
    heldBy(
      alert,
      rules.map((rule) => ({ reason: 'a test', ...rule })),
      now,
    ) !== undefined
  );
}

function identity(userIdentity: object, more: object = {}): Alert {
  return changeOf({ eventName: 'TagRole', requestParameters: { roleName: 'billing-export' }, userIdentity, ...more });
}

function session(roleName: string, sessionName: string, context: object = {}, path = '/'): object {
  return {
    type: 'AssumedRole',
    arn: `arn:aws:sts::123456789012:assumed-role/${roleName}/${sessionName}`,
    accountId: '123456789012',
    sessionContext: {
      sessionIssuer: { userName: roleName, arn: `arn:aws:iam::123456789012:role${path}${roleName}` },
      ...context,
    },
  };
}

const byKimura = identity(kimura);
const singleSignOn = identity(
  session('AWSReservedSSO_Admin_0123456789abcdef', 'sato', {}, '/aws-reserved/sso.amazonaws.com/'),
);
const plainSession = identity(session('deployer', 'sato'));
const throughCloudFormation = identity({ ...kimura, invokedBy: 'cloudformation.amazonaws.com' });

const assumed = 'arn:aws:sts::123456789012:assumed-role';
const visitor = identity({
  type: 'FederatedUser',
  arn: 'arn:aws:sts::123456789012:federated-user/visitor',
  sessionContext: { sessionIssuer: { type: 'IAMUser', userName: 'broker' } },
});
const userCalled = (userName: string) =>
  identity({ type: 'IAMUser', userName, arn: `arn:aws:iam::123456789012:user/${userName}` });

describe('by its principal an alert is held back', () => {
  test.each<[string, string, Alert]>([
    ['an IAM user by name', 'kimura', byKimura],
    ['an IAM user by a pattern', 'kim*', byKimura],
    ['an IAM user by ARN', 'arn:aws:iam::123456789012:user/kimura', byKimura],
    ['an IAM user by a pattern of ARNs', 'arn:aws:iam::*:user/kimura', byKimura],
    ['a person who signed in, by the session name that AWS set', 'sato', singleSignOn],
    ['a role by its name', 'deployer', plainSession],
    ['a role by its ARN', 'arn:aws:iam::123456789012:role/deployer', plainSession],
    ['every session of a role by its ARN', 'arn:aws:sts::123456789012:assumed-role/deployer/*', plainSession],
    [
      'a session by its ARN, where AWS set its name',
      `${assumed}/AWSReservedSSO_Admin_0123456789abcdef/sato`,
      singleSignOn,
    ],
    ['a run by the role of its run', 'tf-apply', changeOf({ eventName: 'TagRole', ...terraformRun('ASIA1') })],
    [
      'a service by its host',
      'budgets.amazonaws.com',
      identity({ type: 'AWSService', invokedBy: 'budgets.amazonaws.com' }),
    ],
    ['a service that calls for somebody', 'cloudformation.amazonaws.com', throughCloudFormation],
    ['the root user', 'root', identity({ type: 'Root', arn: 'arn:aws:iam::123456789012:root' })],
    ['another account', '210987654321', identity({ type: 'AWSAccount', accountId: '210987654321' })],
    ['a federated user by the user who let them in', 'broker', visitor],
  ])('%s', (_, principal, alert) => {
    expect(isHeld(alert, { principal })).toBe(true);
  });

  test.each<[string, string, Alert]>([
    ['in another case', 'Kimura', byKimura],
    ['by a part of the name', 'kim', byKimura],
    ['where the caller chose the session name, which anybody could', 'sato', plainSession],
    ['by the ARN of a session whose name the caller chose', `${assumed}/deployer/sato`, plainSession],
    [
      'by a source identity, which the caller chose',
      'tanaka',
      identity(session('deployer', 'x', { sourceIdentity: 'tanaka', attributes: { mfaAuthenticated: 'false' } })),
    ],
    ['by the name of a federated user, which the caller chose', 'visitor', visitor],
    ['by the ARN of a federated user', 'arn:aws:sts::123456789012:federated-user/visitor', visitor],
    ['as the root user, where a user has that name', 'root', userCalled('root')],
    ['as the root user, where a user has that name in another case', '*oot', userCalled('ROot')],
    ['as the root user, where a role has that name', 'root', identity(session('root', 'x'))],
    ['where a star would have to reach into an ARN', '*sato', plainSession],
    [
      'where a run chose its session name',
      'GitHubActions',
      changeOf({ eventName: 'TagRole', ...terraformRun('ASIA1') }),
    ],
    ['by the ARN of the role in another account', 'arn:aws:iam::210987654321:role/deployer', plainSession],
    ['by a name that the record does not have', '*', identity({ type: 'IdentityCenterUser' })],
  ])('but not %s', (_, principal, alert) => {
    expect(isHeld(alert, { principal })).toBe(false);
  });
});

describe('by its action an alert is held back', () => {
  test.each(['TagRole', 'tagrole', 'Tag*', '*role'])('as %s', (action) => {
    expect(isHeld(byKimura, { action })).toBe(true);
  });

  test.each(['UntagRole', 'Tag', 'Tag*User'])('but not as %s', (action) => {
    expect(isHeld(byKimura, { action })).toBe(false);
  });
});

test('a call whose name has the date of its API behind it is held back by the name without it', () => {
  const code = changeOf({
    eventSource: 'lambda.amazonaws.com',
    eventName: 'UpdateFunctionCode20150331v2',
    requestParameters: { functionName: 'IamWhodunit-AlertsFunction8A1C6D3E' },
  });
  const critical = 'hold critical alerts back too';
  expect(isHeld(code, { action: 'UpdateFunctionCode', critical })).toBe(true);
  expect(isHeld(code, { action: 'UpdateFunctionCode20150331v2', critical })).toBe(true);
  expect(isHeld(code, { action: 'UpdateFunctionCode' })).toBe(false);
});

describe('by its account an alert is held back', () => {
  test('where it is the one', () => {
    expect(isHeld(byKimura, { account: '123456789012' })).toBe(true);
  });

  test('but not where it is another, or where the record names none', () => {
    expect(isHeld(byKimura, { account: '210987654321' })).toBe(false);
    const nowhere = identity({ type: 'AWSService' }, { recipientAccountId: undefined });
    expect(isHeld(nowhere, { account: '123456789012' })).toBe(false);
  });
});

describe('by its tool an alert is held back', () => {
  const terraform = changeOf({ eventName: 'TagRole', ...terraformRun('ASIA1') });
  const cdk = identity({ ...session('cdk-hnb659fds-cfn-exec-role-1', 'x'), invokedBy: 'cloudformation.amazonaws.com' });
  const budgets = identity({ ...kimura, invokedBy: 'budgets.amazonaws.com' });

  test.each<[NonNullable<HoldRule['tool']>, Alert]>([
    ['terraform', terraform],
    ['console', identity(kimura, { sessionCredentialFromConsole: 'true' })],
    ['cli', identity(kimura, { userAgent: 'aws-cli/2.31.0 md/command#iam.tag-role' })],
    ['cloudformation', throughCloudFormation],
    ['service', throughCloudFormation],
    ['cdk', cdk],
    ['cloudformation', cdk],
    ['service', budgets],
    ['not recorded', byKimura],
  ])('%s', (tool, alert) => {
    expect(isHeld(alert, { tool })).toBe(true);
  });

  test.each<[NonNullable<HoldRule['tool']>, Alert]>([
    ['opentofu', terraform],
    ['cloudformation', budgets],
    ['cli', byKimura],
    ['service', cdk],
  ])('but not %s for another', (tool, alert) => {
    expect(isHeld(alert, { tool })).toBe(false);
  });
});

describe('by its target an alert is held back', () => {
  const policyArn = 'arn:aws:iam::123456789012:policy/team/ExportRead';
  const detached = changeOf({
    eventName: 'DetachRolePolicy',
    requestParameters: { roleName: 'billing-export', policyArn },
  });
  const tagged = changeOf({ eventName: 'TagPolicy', requestParameters: { policyArn } });

  test.each<[string, Alert]>([
    ['billing-export', detached],
    ['billing-*', detached],
    ['arn:aws:iam::*:role/billing-*', detached],
    ['ExportRead', tagged],
    [policyArn, tagged],
  ])('%s', (target, alert) => {
    expect(isHeld(alert, { target })).toBe(true);
  });

  test.each<[string, string, Alert]>([
    ['another name', 'billing', detached],
    ['what the change only mentions', 'ExportRead', detached],
    ['the same name of another kind', 'arn:aws:iam::*:user/billing-export', detached],
    ['any name, where the record has none', '*', changeOf({ eventName: 'TagRole', ...denied })],
  ])('but not %s', (_, target, alert) => {
    expect(isHeld(alert, { target })).toBe(false);
  });
});

describe('a rule', () => {
  test('holds back only what meets all its conditions', () => {
    expect(isHeld(byKimura, { principal: 'kimura', action: 'Tag*', target: 'billing-export' })).toBe(true);
    expect(isHeld(byKimura, { principal: 'kimura', action: 'Untag*', target: 'billing-export' })).toBe(false);
  });

  test('without a condition holds nothing back', () => {
    expect(isHeld(byKimura, {})).toBe(false);
  });

  test('says its place and its reason, the first of those that hold', () => {
    const rules: readonly HoldRule[] = [
      { reason: 'not this one', principal: 'sato' },
      { reason: 'tags are noise', action: 'Tag*' },
      { reason: 'kimura is known', principal: 'kimura' },
    ];
    expect(heldBy(byKimura, rules, now)).toEqual({ rule: 'hold[1]', reason: 'tags are noise' });
  });

  test('holds back an attempt as it holds back a success', () => {
    expect(isHeld(identity(kimura, denied), { principal: 'kimura' })).toBe(true);
  });

  test.each([
    ['2026-11-25', true],
    ['2026-11-24', true],
    ['2026-11-23', false],
    ['2026-02-30', false],
    ['soon', false],
  ])('until %s holds back on 24 November: %s', (until, expected) => {
    expect(isHeld(byKimura, { principal: 'kimura', until })).toBe(expected);
  });

  test('ends with the last millisecond of its last day, in UTC', () => {
    const rules: readonly HoldRule[] = [{ reason: 'a test', principal: 'kimura', until: '2026-11-24' }];
    expect(heldBy(byKimura, rules, Date.UTC(2026, 10, 25) - 1)).toBeDefined();
    expect(heldBy(byKimura, rules, Date.UTC(2026, 10, 25))).toBeUndefined();
    expect(endOf('2026-11-24')).toBe(Date.UTC(2026, 10, 25));
  });
});

describe('what is grave', () => {
  const critical: Alert = {
    ...changeOf({ eventName: 'TagRole' }),
    measures: { security: 'critical', breakRisk: 'none' },
  };
  const likely: Alert = { ...changeOf({ eventName: 'TagRole' }), measures: { security: 'high', breakRisk: 'likely' } };

  test('is never held back where it is critical, unless the rule says so in words', () => {
    expect(isHeld(critical, { principal: 'kimura' })).toBe(false);
    expect(isHeld(critical, { principal: 'kimura', critical: 'hold critical alerts back too' })).toBe(true);
  });

  test('and critical is left to a later rule that does say so', () => {
    const rules: readonly HoldRule[] = [
      { reason: 'silent', principal: 'kimura' },
      { reason: 'outspoken', principal: 'kimura', critical: 'hold critical alerts back too' },
    ];
    expect(heldBy(critical, rules, now)).toEqual({ rule: 'hold[1]', reason: 'outspoken' });
  });

  test('may be held back where it is only high', () => {
    expect(isHeld(likely, { principal: 'kimura' })).toBe(true);
  });
});

test('what nobody could read is never held back', () => {
  const unreadable: Alert = {
    kind: 'unreadable',
    id: 'e-1',
    measures: { security: 'medium', breakRisk: 'none' },
    reason: 'It is not JSON.',
    excerpt: 'kimura',
  };
  const rule: Condition = { principal: '*', action: '*', critical: 'hold critical alerts back too' };
  expect(isHeld(unreadable, rule)).toBe(false);
});

describe('a credential for another user', () => {
  const made = changeOf({
    eventName: 'CreateAccessKey',
    requestParameters: { userName: 'admin' },
    userIdentity: kimura,
  });

  test('is not held back by a rule that trusts its maker', () => {
    expect(isHeld(made, { principal: 'kimura' })).toBe(false);
    expect(isHeld(made, { principal: 'kimura', action: '*AccessKey', account: '123456789012' })).toBe(false);
  });

  test('is held back by one that names the user', () => {
    expect(isHeld(made, { principal: 'kimura', target: 'admin' })).toBe(true);
  });
});
