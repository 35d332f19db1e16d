import { expect, test } from 'vitest';
import { changeOf, denied } from '../../records.ts';
import { pointsOf } from './said.ts';

const boundary = 'arn:aws:iam::123456789012:policy/teams/TeamBoundary';
const ceiling =
  'Its permissions boundary is TeamBoundary: of what its policies allow, only what the boundary allows too counts.';
const tags = [{ key: 'team', value: 'billing' }];
const why = 'A user is a lasting identity: it can be given a password, access keys and permissions.';

function said(eventName: string, requestParameters: object | null, more: object = {}): readonly string[] {
  return pointsOf(changeOf({ eventName, requestParameters, ...more }));
}

test.each<[what: string, request: object, points: readonly string[]]>([
  ['neither, where it has none', {}, [why]],
  ['its boundary', { permissionsBoundary: boundary }, [ceiling, why]],
  [
    'a boundary that limits nothing as that',
    { permissionsBoundary: 'arn:aws-cn:iam::aws:policy/AdministratorAccess' },
    ['Its permissions boundary is AdministratorAccess, which limits nothing.', why],
  ],
  [
    'a policy of the account by that name as a ceiling',
    { permissionsBoundary: 'arn:aws:iam::123456789012:policy/AdministratorAccess' },
    [ceiling.replace('TeamBoundary', 'AdministratorAccess'), why],
  ],
  ['its tags', { tags }, ['Tagged with team = billing.', why]],
  ['both', { tags, permissionsBoundary: boundary }, [ceiling, 'Tagged with team = billing.', why]],
])('A new user tells %s', (_, request, points) => {
  expect(said('CreateUser', { userName: 'sato', ...request })).toEqual(points);
});

const attachedBoundary = { permissionsBoundaryType: 'Policy', permissionsBoundaryArn: boundary };

test('a role out of a template has both in the response', () => {
  const role = { roleName: 'reader', permissionsBoundary: attachedBoundary, tags };
  const points = said(
    'AcquireRole',
    { templateArn: 'arn:aws:iam::aws:role-template/Reader' },
    { responseElements: { role } },
  );
  expect(points).toEqual(expect.arrayContaining([ceiling, 'Tagged with team = billing.']));
});

const statements = (...principals: readonly string[]) =>
  JSON.stringify({
    Statement: principals.map((AWS) => ({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' })),
  });

test('a new role tells whom it trusts first, then its boundary, then the findings', () => {
  const assumeRolePolicyDocument = statements('*');
  const [trust, second, finding, ...rest] = said('CreateRole', {
    roleName: 'x',
    assumeRolePolicyDocument,
    permissionsBoundary: boundary,
    tags,
  });
  expect(trust).toMatch(/^Now anyone /);
  expect(second).toBe(ceiling);
  expect(finding).toMatch(/^Trust opened to everyone\./);
  expect(rest).toEqual(['Tagged with team = billing.']);
});

test('whom a role trusts crowds out both where it fills the message', () => {
  const accounts = ['111111111111', '222222222222', '333333333333', '444444444444'];
  const assumeRolePolicyDocument = statements(...accounts.map((account) => `arn:aws:iam::${account}:root`));
  const points = said('CreateRole', { roleName: 'x', assumeRolePolicyDocument, permissionsBoundary: boundary, tags });
  expect(points.filter((point) => /^(Its permissions boundary|Tagged)/.test(point))).toEqual([]);
});

test.each([
  ['of an attempt', { permissionsBoundary: boundary, tags }, denied],
  ['where CloudTrail left the parameters out', { omitted: 'true', originalSize: '104448' }, {}],
])('nothing of either is told %s', (_, request, more) => {
  const points = said('CreateUser', { userName: 'sato', ...request }, more);
  expect(points.filter((point) => /^(Its permissions boundary|Tagged)/.test(point))).toEqual([]);
});
