import { expect, test } from 'vitest';
import type { StatedPrincipal, Targets } from '../../../iam/policy/statement.ts';
import { accountIn, isEveryone, letsAssume } from '../../../iam/policy/trust.ts';
import { farthestFirst } from '../../../iam/policy/trust-order.ts';

const user: StatedPrincipal = { type: 'AWS', value: 'arn:aws:iam::123456789012:user/sato' };
const saml: StatedPrincipal = { type: 'Federated', value: 'arn:aws:iam::123456789012:saml-provider/Okta' };
const lambda: StatedPrincipal = { type: 'Service', value: 'lambda.amazonaws.com' };
const everyone: StatedPrincipal = { type: '*', value: '*' };

test.each<[principal: StatedPrincipal, everyone: boolean]>([
  [everyone, true],
  [{ type: 'AWS', value: '*' }, true],
  [{ type: 'Service', value: '*' }, false],
  [user, false],
])('%j is everyone: %s', (principal, is) => {
  expect(isEveryone(principal)).toBe(is);
});

const only = (...values: string[]): Targets => ({ kind: 'only', values });

test.each<[actions: Targets, principal: StatedPrincipal, assume: boolean]>([
  [only('sts:AssumeRole'), user, true],
  [only('sts:TagSession', 'STS:assumerole'), lambda, true],
  [only('*'), saml, true],
  [only('sts:AssumeRoleWithSAML'), saml, true],
  [only('sts:AssumeRole*'), saml, true],
  [only('sts:AssumeRole'), saml, false],
  [only('sts:AssumeRoleWithWebIdentity'), user, false],
  [only('sts:AssumeRoleWithWebIdentity'), everyone, true],
  [only('sts:TagSession'), everyone, false],
  [only(), user, false],
  [{ kind: 'all but', values: ['sts:TagSession'] }, user, true],
  [{ kind: 'all but', values: ['sts:*'] }, user, false],
  [{ kind: 'not said' }, user, false],
])('%j lets %j assume: %s', (actions, principal, assume) => {
  expect(letsAssume(actions, principal)).toBe(assume);
});

test.each<[principal: StatedPrincipal, account: string | undefined]>([
  [{ type: 'AWS', value: '123456789012' }, '123456789012'],
  [{ type: 'AWS', value: 'arn:aws-cn:iam::123456789012:root' }, '123456789012'],
  [{ type: 'Service', value: '123456789012' }, undefined],
  [user, undefined],
  [everyone, undefined],
])('%j is account %s', (principal, account) => {
  expect(accountIn(principal)).toBe(account);
});

test('Principals are ordered from everyone over other accounts and identity providers to services', () => {
  const other: StatedPrincipal = { type: 'AWS', value: '210987654321' };
  expect(farthestFirst([lambda, user, saml, other, everyone], '123456789012')).toEqual([
    everyone,
    other,
    saml,
    user,
    lambda,
  ]);
});
