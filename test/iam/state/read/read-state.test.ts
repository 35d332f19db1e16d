import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Fields } from '../../../../iam/cloudtrail/fields.ts';
import type { EntityKind } from '../../../../iam/state/entities.ts';
import { readState } from '../../../../iam/state/read/read-state.ts';
import type { State } from '../../../../iam/state/state.ts';
import { anyValue } from '../../../alert/anything.ts';
import { found } from '../apply/a-record.ts';

const own = '123456789012';
const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const text = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}';

function role(name: string, more: Fields = {}): Fields {
  return {
    ...{ RoleName: name, RoleId: `AROA${name.toUpperCase()}`, Arn: `arn:aws:iam::${own}:role/${name}`, Path: '/' },
    ...{ AssumeRolePolicyDocument: trust, RolePolicyList: [], AttachedManagedPolicies: [] },
    ...more,
  };
}

function page(more: Fields): Fields {
  return { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies: [], ...more };
}

function read(value: unknown): State {
  const result = readState(value, 1_000);
  if (result.kind !== 'state') throw new Error(result.reason);
  return result.state;
}

function gaps(value: unknown) {
  const result = readState(value);
  return result.kind === 'state' ? result.gaps : [];
}

function count(state: State, kind: EntityKind): number {
  return [...state.entities.values()].filter((each) => each.kind === kind).length;
}

describe('A state is read', () => {
  it('from documents as objects, as JSON text and URL-encoded alike', () => {
    const forms = [JSON.parse(text), JSON.stringify(JSON.parse(text), undefined, 2), encodeURIComponent(text)];
    const inline = forms.map((PolicyDocument) =>
      found(
        read(page({ RoleDetailList: [role('batch', { RolePolicyList: [{ PolicyName: 'p', PolicyDocument }] })] })),
        'role',
        'batch',
      ).inline.get('p'),
    );
    expect(inline).toEqual([{ text }, { text }, { text }]);
  });

  it.each([
    ['2023-03-09T10:41:45Z'],
    ['2023-03-09T10:41:45+00:00'],
    ['2023-03-09 10:41:45+00:00'],
    [1678358505],
    ['not a date', undefined],
    [null, undefined],
  ])('with the date %j', (CreateDate, expected: number | undefined = Date.UTC(2023, 2, 9, 10, 41, 45)) => {
    const value = CreateDate === 'not a date' || CreateDate === null ? undefined : expected;
    expect(found(read(page({ RoleDetailList: [role('batch', { CreateDate })] })), 'role', 'batch').created).toBe(value);
  });

  it.each(['2023-03-09 10:41:45', '2023-03-09T10:41:45', '2023-03-09T10:41:45.000'])(
    'with %s, which names no zone, as UTC wherever it is read',
    (CreateDate) => {
      vi.stubEnv('TZ', 'Asia/Tokyo');
      const { created } = found(read(page({ RoleDetailList: [role('batch', { CreateDate })] })), 'role', 'batch');
      vi.unstubAllEnvs();
      expect(created).toBe(Date.UTC(2023, 2, 9, 10, 41, 45));
    },
  );

  it('with a number that is no time as none', () => {
    const state = read(page({ RoleDetailList: [role('batch', { CreateDate: 8.64e15 })] }));
    expect(found(state, 'role', 'batch').created).toBeUndefined();
  });

  it('with the instance profile of a role that only its ARN names', () => {
    const InstanceProfileList = [{ InstanceProfileName: 'web', InstanceProfileId: 'AIPA1' }];
    const state = read(page({ RoleDetailList: [role('batch', { RoleName: undefined, InstanceProfileList })] }));
    expect(found(state, 'instanceProfile', 'web').roles).toEqual(new Set(['role/AROABATCH']));
  });

  it('with what the listing lacks named as not known', () => {
    const state = read(
      page({ RoleDetailList: [role('batch')], UserDetailList: [{ UserName: 'sato', UserId: 'AIDA1' }] }),
    );
    expect(found(state, 'role', 'batch').unsure).toEqual(new Set(['description', 'maxSessionDuration']));
    expect(found(state, 'user', 'sato').unsure).toContain('accessKeys');
  });

  it('with the groups of a user by the names that the users say', () => {
    const group = {
      GroupName: 'Ops',
      GroupId: 'AGPA1',
      AttachedManagedPolicies: { PolicyName: 'p', PolicyArn: 'arn:aws:iam::aws:policy/p' },
    };
    const state = read(
      page({
        GroupDetailList: [group],
        UserDetailList: [{ UserName: 'sato', UserId: 'AIDA1', GroupList: ['ops', 'gone'] }],
      }),
    );
    expect(found(state, 'user', 'sato').groups).toEqual(new Set(['group/AGPA1', 'group/name:gone']));
    expect(found(state, 'group', 'ops').attached).toEqual(new Set(['arn:aws:iam::aws:policy/p']));
  });

  it('with use as it is told: at a time, not in 400 days, not at all', () => {
    const state = read(
      page({
        RoleDetailList: [
          role('a', { RoleLastUsed: { LastUsedDate: '2026-11-25T09:00:00Z', Region: 'us-east-1' } }),
          role('b', { RoleLastUsed: {} }),
          role('c'),
        ],
      }),
    );
    expect(['a', 'b', 'c'].map((name) => found(state, 'role', name).lastUsed)).toEqual([
      { kind: 'at', time: Date.UTC(2026, 10, 25, 9), region: 'us-east-1' },
      { kind: 'never' },
      undefined,
    ]);
  });

  it('with a boundary of either type, and the policy of an instance profile', () => {
    const PermissionsBoundary = {
      PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
      PermissionsBoundaryArn: `arn:aws:iam::${own}:policy/limit`,
    };
    const InstanceProfileList = [{ InstanceProfileName: 'web', InstanceProfileId: 'AIPA1', Roles: [role('batch')] }];
    const state = read(page({ RoleDetailList: [role('batch', { PermissionsBoundary, InstanceProfileList })] }));
    expect(found(state, 'role', 'batch').boundary).toBe(`arn:aws:iam::${own}:policy/limit`);
    expect(found(state, 'instanceProfile', 'web').roles).toEqual(new Set(['role/AROABATCH']));
  });

  it('with the version in force of a policy, and the number that comes next', () => {
    const policy = {
      PolicyName: 'p',
      PolicyId: 'ANPA1',
      Arn: `arn:aws:iam::${own}:policy/p`,
      DefaultVersionId: 'v7',
      PolicyVersionList: [{ VersionId: 'v7', IsDefaultVersion: true, Document: text }],
    };
    const read7 = found(read(page({ Policies: [policy] })), 'policy', policy.Arn);
    expect(read7).toMatchObject({ defaultVersion: 'v7', highestVersion: 7, owner: 'account' });
    expect(read7.unsure).toEqual(new Set(['description', 'tags']));
  });

  it('whole only where all four lists are there and none was cut off', () => {
    expect(read(page({})).whole.size).toBe(4);
    expect(read({ RoleDetailList: [role('batch')] }).whole.size).toBe(0);
    expect(read([page({ IsTruncated: true, Marker: 'x' }), page({ IsTruncated: false })]).whole.size).toBe(4);
    expect(read(page({ IsTruncated: true })).whole.size).toBe(0);
  });

  it('from pages of which one holds two kinds', () => {
    const state = read([
      page({ UserDetailList: [{ UserName: 'sato', UserId: 'AIDA1', GroupList: ['ops'] }] }),
      page({ GroupDetailList: [{ GroupName: 'ops', GroupId: 'AGPA1' }], RoleDetailList: [role('batch')] }),
    ]);
    expect(found(state, 'user', 'sato').groups).toEqual(new Set(['group/AGPA1']));
  });
});

describe('What is missing or odd in a state is told', () => {
  it('that it was cut off, lacks lists and texts', () => {
    const AttachedManagedPolicies = [
      { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    ];
    expect(gaps({ RoleDetailList: [role('batch', { AttachedManagedPolicies })], IsTruncated: true })).toEqual([
      { code: 'truncated', count: 1, of: [] },
      { code: 'no list', count: 3, of: ['UserDetailList', 'GroupDetailList', 'Policies'] },
      { code: 'no text', count: 1, of: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] },
    ]);
  });

  it('that ids are not unique, a role has no name, an ARN is of another account', () => {
    const value = page({
      RoleDetailList: [
        role('a', { RoleId: 'X' }),
        role('b', { RoleId: 'X' }),
        role('c', { Arn: 'arn:aws:iam::210987654321:role/c' }),
        { Path: '/' },
      ],
    });
    expect(gaps(value)).toEqual([
      { code: 'no name', count: 1, of: [] },
      { code: 'same id', count: 2, of: ['a', 'b'] },
      { code: 'other account', count: 1, of: ['arn:aws:iam::210987654321:role/c'] },
    ]);
    expect(count(read(value), 'role')).toBe(3);
  });

  it('that instance profiles share an id', () => {
    const profile = (InstanceProfileName: string) => ({
      InstanceProfileList: [{ InstanceProfileName, InstanceProfileId: 'AIPAX' }],
    });
    const value = page({ RoleDetailList: [role('a', profile('one')), role('b', profile('other'))] });
    expect(gaps(value)).toEqual([{ code: 'same id', count: 2, of: ['one', 'other'] }]);
    expect(count(read(value), 'instanceProfile')).toBe(2);
  });

  it.each([
    ['a user', { UserDetailList: [{ UserId: 'AIDA1' }] }],
    ['a policy', { Policies: [{ PolicyName: 'p', PolicyId: 'ANPA1' }] }],
    ['an ARN', { RoleDetailList: [{ Arn: `arn:aws:iam::${own}:role` }] }],
  ])('that %s names nothing', (_, lists) => {
    expect(gaps(page(lists))).toEqual([{ code: 'no name', count: 1, of: [] }]);
  });

  it('that it was cut off, in the words of Python', () => {
    expect(gaps(page({ IsTruncated: 'True' }))).toEqual([{ code: 'truncated', count: 1, of: [] }]);
  });

  it('and neither a document nested too deep nor a very long list breaks the reading', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 20_000; depth++) deep = { a: deep };
    const PolicyVersionList = Array.from({ length: 200_000 }, (_, index) => ({ VersionId: `v${index + 1}` }));
    const Arn = `arn:aws:iam::${own}:policy/p`;
    const state = read(
      page({
        RoleDetailList: [role('batch', { AssumeRolePolicyDocument: deep })],
        Policies: [{ PolicyName: 'p', Arn, PolicyVersionList }],
      }),
    );
    expect(found(state, 'role', 'batch').unsure).toContain('trust');
    expect(found(state, 'policy', Arn).highestVersion).toBe(200_000);
  });

  it.each([[null], [undefined], ['text'], [7], [[]], [{}], [{ Statement: [] }]])('and %j is no state', (value) => {
    expect(readState(value).kind).toBe('unreadable');
  });

  it('and nothing in the place of a member breaks the reading', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('UserDetailList', 'RoleDetailList', 'Policies', 'GroupDetailList'),
          fc.oneof(
            anyValue,
            fc.array(
              fc.dictionary(
                fc.constantFrom(
                  'RoleName',
                  'UserName',
                  'PolicyName',
                  'Arn',
                  'RolePolicyList',
                  'Tags',
                  'GroupList',
                  'PolicyVersionList',
                  'AttachedManagedPolicies',
                  'InstanceProfileList',
                  'RoleLastUsed',
                ),
                anyValue,
              ),
            ),
          ),
        ),
        (value) => {
          expect(['state', 'unreadable']).toContain(readState(value).kind);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const shared = join(import.meta.dirname, '../../../../../shared/states');

describe.skipIf(!existsSync(shared))('The accounts that others published', () => {
  const account = (name: string): unknown => JSON.parse(readFileSync(join(shared, `${name}.json`), 'utf8'));

  it.each([
    ['cloudsplaining-lab', 44, 5, 78, 84],
    ['derived-encoded-pages', 44, 5, 78, 84],
    ['cloudmapper-demo', 2, 1, 4, 2],
    ['aws-cli-example', 3, 3, 1, 3],
    ['consoleme-roles', 0, 0, 2, 0],
  ])('%s: %i users, %i groups, %i roles, %i policies', (name, users, groups, roles, policies) => {
    const state = read(account(name));
    expect((['user', 'group', 'role', 'policy'] as const).map((kind) => count(state, kind))).toEqual([
      users,
      groups,
      roles,
      policies,
    ]);
  });

  it('the encoded pages hold the same as the file that they were made from', () => {
    const [one, other] = ['cloudsplaining-lab', 'derived-encoded-pages'].map((name) =>
      [...read(account(name)).entities.values()].filter((each) => each.kind !== 'instanceProfile'),
    );
    expect(other?.map(({ key }) => key).sort()).toEqual(one?.map(({ key }) => key).sort());
    const texts = (all: typeof one) =>
      all
        ?.flatMap((each) =>
          each.kind === 'policy' ? [...each.versions.values()] : 'inline' in each ? [...each.inline.values()] : [],
        )
        .map((document) => document.text)
        .sort();
    expect(texts(other)).toEqual(texts(one));
  });
});
