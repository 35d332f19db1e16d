import { describe, expect, it } from 'vitest';
import type { Change } from '../../../iam/change.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { findingsOf } from '../../../iam/findings/findings.ts';
import type { Entity } from '../../../iam/state/entities.ts';
import { withEntity } from '../../../iam/state/look-up.ts';
import { aChange, allow, deny, policy, trust } from './a-change.ts';
import { aGroup, aPolicy, aRole, aUser, policyArn, stateOf } from './a-state.ts';

const everything = allow('*');
const reads = allow('s3:GetObject');
const aws = 'arn:aws:iam::aws:policy/AdministratorAccess';

/** A call that turns the account of these entities into one where these stand in their place. */
function met(eventName: string, request: Fields, before: readonly Entity[], after: readonly Entity[]): Change {
  const state = stateOf(...before);
  const touched = after.map(({ key }) => key);
  const known = {
    kind: 'known',
    before: state,
    after: after.reduce(withEntity, state),
    touched,
    order: 'certain',
  } as const;
  return aChange(eventName, request, {}, known);
}

function names(change: Change): readonly string[] {
  return findingsOf(change).map(({ name }) => name);
}

const batch = { roleName: 'batch' };
const attachesPolicy = { ...batch, policyArn: policyArn('p') };

describe('the power that a change gives', () => {
  it('is administrator access where a policy of any name allows everything', () => {
    const change = met(
      'AttachRolePolicy',
      attachesPolicy,
      [aRole('batch', {}), aPolicy('p', [everything])],
      [aRole('batch', { attached: ['p'] })],
    );
    expect(names(change)).toContain('administrator-access-granted');
  });

  it('is none where the holder was an administrator before', () => {
    const before = [aRole('batch', { inline: { all: [everything] } }), aPolicy('p', [everything])];
    const after = [aRole('batch', { inline: { all: [everything] }, attached: ['p'] })];
    expect(names(met('AttachRolePolicy', attachesPolicy, before, after))).toEqual([]);
  });

  it('is administrator access where only two policies together come to it', () => {
    const half = [allow(['iam:Attach*', 'iam:Put*', 'iam:PassRole'])];
    const rest = [allow(['iam:Create*', 'iam:Delete*', 'iam:Update*'])];
    const change = met(
      'AttachRolePolicy',
      attachesPolicy,
      [aRole('batch', { inline: { half } }), aPolicy('p', rest)],
      [aRole('batch', { inline: { half }, attached: ['p'] })],
    );
    expect(names(change)).toContain('administrator-access-granted');
  });

  it('is what a permissions boundary leaves of it', () => {
    const before = [
      aRole('batch', { boundary: policyArn('limit') }),
      aPolicy('p', [everything]),
      aPolicy('limit', [reads]),
    ];
    const after = [aRole('batch', { boundary: policyArn('limit'), attached: ['p'] })];
    expect(names(met('AttachRolePolicy', attachesPolicy, before, after))).toEqual([]);
  });

  it('is administrator access for who joins a group that has it', () => {
    const admins = aGroup('admins', { inline: { all: [everything] } });
    const change = met(
      'AddUserToGroup',
      { userName: 'sato', groupName: 'admins' },
      [aUser('sato', {}), admins],
      [aUser('sato', { groups: ['admins'] })],
    );
    expect(names(change)).toContain('administrator-access-granted');
  });

  it('is administrator access where an older version that had it is put in force again', () => {
    const versions = aPolicy('p', [reads], [everything]);
    const change = met(
      'SetDefaultPolicyVersion',
      { policyArn: policyArn('p'), versionId: 'v2' },
      [aRole('batch', { attached: ['p'] }), versions],
      [{ ...versions, defaultVersion: 'v2' }],
    );
    expect(names(change)).toContain('administrator-access-granted');
  });

  it('is nobody’s yet where nobody has the policy', () => {
    const text = policy(everything);
    const change = met(
      'CreatePolicyVersion',
      { policyArn: policyArn('p'), policyDocument: text, setAsDefault: true },
      [aPolicy('p', [reads])],
      [{ ...aPolicy('p', [reads], [everything]), defaultVersion: 'v2' }],
    );
    expect(names(change)).toContain('administrator-policy-written');
    expect(names(change)).not.toContain('administrator-access-granted');
  });

  it('is that of the name where the text of AWS’s policy was not read', () => {
    const change = met(
      'AttachRolePolicy',
      { ...batch, policyArn: aws },
      [aRole('batch', {})],
      [aRole('batch', { attached: [aws] })],
    );
    expect(names(change)).toContain('administrator-access-granted');
  });

  it('is lost with a policy of any name that allowed everything', () => {
    const change = met(
      'DetachRolePolicy',
      attachesPolicy,
      [aRole('batch', { attached: ['p'] }), aPolicy('p', [everything])],
      [aRole('batch', {})],
    );
    expect(names(change)).toContain('administrator-access-removed');
  });

  it('is not lost where another policy still gives it', () => {
    const inline = { all: [everything] };
    const change = met(
      'DetachRolePolicy',
      { ...batch, policyArn: aws },
      [aRole('batch', { inline, attached: [aws, 'p'] }), aPolicy('p', [everything])],
      [aRole('batch', { inline, attached: ['p'] })],
    );
    expect(names(change)).not.toContain('administrator-access-removed');
  });
});

describe('access that is taken by oneself or given to many', () => {
  it('is no alarm where nothing is gained', () => {
    const inline = { own: [reads] };
    const change = met(
      'PutUserPolicy',
      { userName: 'kimura', policyName: 'again', policyDocument: policy(reads) },
      [aUser('kimura', { inline })],
      [aUser('kimura', { inline: { ...inline, again: [reads] } })],
    );
    expect(names(change)).toEqual([]);
  });

  it('is one where something is gained', () => {
    const change = met(
      'PutUserPolicy',
      { userName: 'kimura', policyName: 'own', policyDocument: policy(reads) },
      [aUser('kimura', {})],
      [aUser('kimura', { inline: { own: [reads] } })],
    );
    expect(names(change)).toContain('access-granted-to-oneself');
  });
});

describe('a limit that is lifted', () => {
  it('is known by what the policy denied, not by its name', () => {
    const inline = { all: [everything], 'region-list': [deny('ec2:*')] };
    const change = met(
      'DeleteRolePolicy',
      { ...batch, policyName: 'region-list' },
      [aRole('batch', { inline })],
      [aRole('batch', { inline: { all: [everything] } })],
    );
    expect(names(change)).toContain('guard-lifted');
  });

  it('is a lock where everything was denied', () => {
    const inline = { all: [everything], frozen: [deny('*')] };
    const change = met(
      'DeleteRolePolicy',
      { ...batch, policyName: 'frozen' },
      [aRole('batch', { inline })],
      [aRole('batch', { inline: { all: [everything] } })],
    );
    expect(names(change)).toContain('lock-lifted');
  });

  it('is none where the policy of such a name denied nothing', () => {
    const change = met(
      'DeleteRolePolicy',
      { ...batch, policyName: 'deny-all' },
      [aRole('batch', { inline: { 'deny-all': [reads] } })],
      [aRole('batch', {})],
    );
    expect(names(change)).toEqual(['access-removed']);
  });

  it('is none where a boundary held nothing in', () => {
    const inline = { own: [reads] };
    const change = met(
      'DeleteRolePermissionsBoundary',
      batch,
      [aRole('batch', { inline, boundary: policyArn('p') }), aPolicy('p', [everything])],
      [aRole('batch', { inline })],
    );
    expect(names(change)).toEqual([]);
  });

  it('is one where a boundary is replaced by a policy of the account that allows everything', () => {
    const change = met(
      'PutRolePermissionsBoundary',
      { ...batch, permissionsBoundary: policyArn('wide') },
      [
        aRole('batch', { inline: { own: [everything] }, boundary: policyArn('limit') }),
        ...[aPolicy('wide', [everything]), aPolicy('limit', [reads])],
      ],
      [aRole('batch', { inline: { own: [everything] }, boundary: policyArn('wide') })],
    );
    expect(names(change)).toContain('permissions-boundary-unlimited');
  });

  it('is none where one that allows everything is put and none stood there before', () => {
    const change = met(
      'PutRolePermissionsBoundary',
      { ...batch, permissionsBoundary: policyArn('wide') },
      [aRole('batch', { inline: { own: [reads] } }), aPolicy('wide', [everything])],
      [aRole('batch', { inline: { own: [reads] }, boundary: policyArn('wide') })],
    );
    expect(names(change)).not.toContain('permissions-boundary-unlimited');
  });

  it('is one where the boundary that was removed is not known', () => {
    const change = met(
      'DeleteRolePermissionsBoundary',
      batch,
      [{ ...aRole('batch', { inline: { own: [reads] } }), unsure: new Set(['boundary'] as const) }],
      [aRole('batch', { inline: { own: [reads] } })],
    );
    expect(names(change)).toContain('permissions-boundary-removed');
  });
});

describe('trust', () => {
  const other = { AWS: 'arn:aws:iam::210987654321:root' };
  const own = { AWS: 'arn:aws:iam::123456789012:role/app' };
  const trusts = (before: readonly Fields[], after: readonly Fields[]) =>
    met(
      'UpdateAssumeRolePolicy',
      { ...batch, policyDocument: policy(...after) },
      [aRole('batch', { trust: before })],
      [aRole('batch', { trust: after })],
    );

  it('in an account that was trusted before is no news', () => {
    expect(names(trusts([trust(other)], [trust(other), trust(own)]))).toEqual([]);
  });

  it('in an account that is named beside others for the first time is', () => {
    expect(names(trusts([trust(own)], [trust({ AWS: [own.AWS, other.AWS] })]))).toContain(
      'trust-opened-to-another-account',
    );
  });

  it('is news where a condition fell away', () => {
    const bound = trust(other, { StringEquals: { 'sts:ExternalId': 'x' } });
    expect(names(trusts([bound], [trust(other)]))).toContain('trust-opened-to-another-account');
  });

  it('is no news where a condition was added, also one that names the caller', () => {
    const bound = trust(other, { StringEquals: { 'sts:ExternalId': 'x' } });
    expect(names(trusts([trust(other)], [bound]))).toEqual([]);
    const account = { AWS: 'arn:aws:iam::123456789012:root' };
    const mine = trust(account, { StringEquals: { 'aws:username': 'kimura' } });
    expect(names(trusts([trust(account)], [mine]))).toEqual([]);
    expect(names(trusts([trust(other)], [mine]))).toContain('trust-opened-to-oneself');
  });

  it('is news where another condition stands in the place of one', () => {
    const of = (id: string) => trust(other, { StringEquals: { 'sts:ExternalId': id } });
    expect(names(trusts([of('x')], [of('y')]))).toContain('trust-opened-to-bound-account');
  });

  it('is news where a Deny fell away', () => {
    const refusal = { ...trust('*', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }), Effect: 'Deny' };
    expect(names(trusts([trust(other), refusal], [trust(other)]))).toContain('trust-opened-to-another-account');
  });
});
