import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../iam/actions/catalogue.ts';
import { readEvent } from '../../../../iam/cloudtrail/read-event.ts';
import type { CloudTrailRecord } from '../../../../iam/cloudtrail/record.ts';
import { appliers, apply } from '../../../../iam/state/apply/apply.ts';
import { stateless } from '../../../../iam/state/apply/stateless.ts';
import { nothingKnown } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';
import { walk } from '../../../../iam/state/walk.ts';
import { mangledEvent } from '../../../alert/anything.ts';
import { fixtures } from '../../../fixtures/fixtures.ts';
import { answer, aRecord, found, policyArn, text } from './a-record.ts';

const empty: State = { ...nothingKnown, whole: new Set(['user', 'group', 'role', 'policy', 'instanceProfile']) };
const made = {
  role: aRecord(
    'CreateRole',
    { roleName: 'batch', assumeRolePolicyDocument: text },
    answer('role', { roleId: 'AROA1' }),
  ),
  user: aRecord('CreateUser', { userName: 'kimura' }, answer('user', { userId: 'AIDA1' })),
  group: aRecord('CreateGroup', { groupName: 'ops' }, answer('group', { groupId: 'AGPA1' })),
  policy: aRecord(
    'CreatePolicy',
    { policyName: 'p', policyDocument: text },
    answer('policy', { policyId: 'ANPA1', arn: policyArn('p') }),
  ),
};

function left(...records: readonly CloudTrailRecord[]): State {
  return walk(empty, records).state;
}

describe('Every action of the catalogue', () => {
  const names = Object.keys(catalogue);

  it.each(names)('%s is applied to a state, or has a reason why it changes none', (name) => {
    expect([appliers.has(name), Object.hasOwn(stateless, name)].filter(Boolean)).toHaveLength(1);
  });

  it('is the only thing that is applied', () => {
    expect([...appliers.keys(), ...Object.keys(stateless)].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('leaves the state as it is where it was denied or failed', () => {
    const denied = { errorCode: 'AccessDenied', errorMessage: 'no' };
    const state = left(made.role);
    expect(apply(state, aRecord('DeleteRole', { roleName: 'batch' }, denied, 1)).after).toBe(state);
  });

  it('is applied to any state without a fault, whatever its record holds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            mangledEvent,
            fc.constantFrom(...fixtures).map((one) => JSON.parse(one.text)),
          ),
          { maxLength: 6 },
        ),
        (events) => {
          const records = events.flatMap((event) => {
            try {
              return [readEvent(event)];
            } catch {
              return [];
            }
          });
          expect(walk(empty, records).known).toHaveLength(records.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('A record applied', () => {
  it('makes an entity under its unique id with all that the request says', () => {
    const record = aRecord(
      'CreateRole',
      {
        ...{ roleName: 'Batch', path: '/jobs/', assumeRolePolicyDocument: text, description: 'nightly' },
        ...{ maxSessionDuration: 7200, permissionsBoundary: policyArn('limit'), tags: [{ key: 'team', value: 'a' }] },
      },
      answer('role', { roleId: 'AROA1', arn: 'arn:aws:iam::123456789012:role/jobs/Batch' }),
    );
    expect(found(left(record), 'role', 'BATCH')).toMatchObject({
      ...{ key: 'role/AROA1', path: '/jobs/', description: 'nightly', maxSessionDuration: 7200, trust: { text } },
      ...{ boundary: policyArn('limit'), tags: new Map([['team', 'a']]), unsure: new Set() },
    });
  });

  it('tells by its success what was there before', () => {
    const known = apply(nothingKnown, aRecord('DetachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }));
    expect(found(known.before, 'role', 'batch').attached).toContain(policyArn('p'));
    expect(found(known.after, 'role', 'batch').attached).not.toContain(policyArn('p'));
    expect(found(known.after, 'role', 'batch').unsure).toContain('attached');
  });

  it('tells by its success that there was a boundary, where the state knows of none', () => {
    const put = aRecord(
      'PutRolePermissionsBoundary',
      { roleName: 'batch', permissionsBoundary: policyArn('p') },
      {},
      1,
    );
    const drop = (second: number) => aRecord('DeleteRolePermissionsBoundary', { roleName: 'batch' }, {}, second);
    const known = walk(empty, [made.role, put, drop(2), drop(3)]).known.slice(2);
    const unsure = known.map(({ before }) => found(before, 'role', 'batch').unsure.has('boundary'));
    expect(unsure).toEqual([false, true]);
  });

  it('does not take a version that it made for one that was in force before', () => {
    const version = { policyArn: policyArn('p'), policyDocument: text, setAsDefault: true };
    const make = (second: number) =>
      aRecord('CreatePolicyVersion', version, answer('policyVersion', { versionId: 'v2' }), second);
    const known = walk(empty, [made.policy, make(1), make(2)]).known.at(-1);
    const before = known && found(known.before, 'policy', policyArn('p'));
    expect([before?.versions.has('v2'), before?.unsure.has('defaultVersion')]).toEqual([false, true]);
  });

  it('proves nothing of the time before where it may have been repeated', () => {
    const known = apply(nothingKnown, aRecord('AttachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }));
    expect(known.before.entities.size).toBe(1);
    expect(found(known.before, 'role', 'batch').attached.size).toBe(0);
    expect(found(known.before, 'role', 'batch').unsure).toContain('attached');
  });

  it('leaves the content as it is where it repeats what is so', () => {
    const attach = { roleName: 'batch', policyArn: policyArn('p') };
    const state = left(made.role, aRecord('AttachRolePolicy', attach, {}, 1));
    const { after: again } = apply(state, aRecord('AttachRolePolicy', attach, {}, 2));
    expect({ ...found(again, 'role', 'batch'), asOf: undefined }).toEqual({
      ...found(state, 'role', 'batch'),
      asOf: undefined,
    });
  });

  it('replaces an inline policy, and remembers that one was deleted whose text nobody knows', () => {
    const put = { roleName: 'batch', policyName: 'own', policyDocument: text };
    expect(found(left(made.role, aRecord('PutRolePolicy', put, {}, 1)), 'role', 'batch').inline.get('own')).toEqual({
      text,
    });
    const known = apply(nothingKnown, aRecord('DeleteRolePolicy', put));
    expect(found(known.before, 'role', 'batch').inline.get('own')).toEqual({ text: undefined });
  });

  it('gives a policy the number after its highest, and puts it in force only where it says so', () => {
    const version = { policyArn: policyArn('p'), policyDocument: text };
    const state = left(
      made.policy,
      aRecord('CreatePolicyVersion', version, {}, 1),
      aRecord('DeletePolicyVersion', { policyArn: policyArn('p'), versionId: 'v2' }, {}, 2),
      aRecord('CreatePolicyVersion', { ...version, setAsDefault: true }, {}, 3),
    );
    const policy = found(state, 'policy', policyArn('p'));
    expect([...policy.versions.keys()]).toEqual(['v1', 'v3']);
    expect(policy.defaultVersion).toBe('v3');
  });

  it('makes a user a member, and no longer one', () => {
    const both = { userName: 'KIMURA', groupName: 'ops' };
    const joined = left(made.user, made.group, aRecord('AddUserToGroup', both, {}, 1));
    expect(found(joined, 'user', 'kimura').groups).toEqual(new Set(['group/AGPA1']));
    const gone = apply(joined, aRecord('RemoveUserFromGroup', both, {}, 2));
    expect(found(gone.after, 'user', 'kimura').groups.size).toBe(0);
    expect(gone.touched).toEqual(['user/AIDA1', 'group/AGPA1']);
  });

  it('means its caller where it names no user', () => {
    const record = aRecord('CreateAccessKey', {}, answer('accessKey', { accessKeyId: 'AKIA1' }));
    expect(found(left(record), 'user', 'sato').credentials.accessKeys.get('AKIA1')?.status).toBe('Active');
  });

  it('switches a key off and keeps what else is known of it', () => {
    const key = { userName: 'kimura', accessKeyId: 'AKIA1' };
    const state = left(
      made.user,
      aRecord('CreateAccessKey', key, answer('accessKey', { accessKeyId: 'AKIA1' }), 1),
      aRecord('UpdateAccessKey', { ...key, status: 'Inactive' }, {}, 2),
    );
    expect(found(state, 'user', 'kimura').credentials.accessKeys.get('AKIA1')).toMatchObject({
      status: 'Inactive',
      lastUsed: 'never',
    });
  });

  it('marks unsure what it does not tell: a role out of a template, a duration that is left out', () => {
    const acquired = aRecord(
      'AcquireRole',
      { templateArn: 'arn:aws:iam::aws:role-template/Batch' },
      answer('role', { roleName: 'batch', roleId: 'AROA1' }),
    );
    expect(found(left(acquired), 'role', 'batch').unsure).toContain('attached');
    const updated = left(made.role, aRecord('UpdateRole', { roleName: 'batch', description: 'new' }, {}, 1));
    expect(found(updated, 'role', 'batch').unsure).toEqual(new Set(['maxSessionDuration']));
  });

  it('replaces all rules for passwords with those that it says and the defaults', () => {
    const { passwordPolicy } = left(aRecord('UpdateAccountPasswordPolicy', { requireSymbols: true })).account;
    expect(passwordPolicy).toEqual(expect.any(Map));
    expect(
      passwordPolicy instanceof Map && [
        passwordPolicy.get('requireSymbols'),
        passwordPolicy.get('minimumPasswordLength'),
      ],
    ).toEqual(['true', '6']);
  });

  it('overwrites the tag of a user whatever the case of its key', () => {
    const state = left(
      made.user,
      aRecord('TagUser', { userName: 'kimura', tags: [{ key: 'Team', value: 'a' }] }, {}, 1),
      aRecord('TagUser', { userName: 'kimura', tags: [{ key: 'team', value: 'b' }] }, {}, 2),
    );
    expect(found(state, 'user', 'kimura').tags).toEqual(new Map([['team', 'b']]));
  });

  it('takes a name like a member of every object for a name', () => {
    const put = { roleName: '__proto__', policyName: 'constructor', policyDocument: text };
    expect(found(left(aRecord('PutRolePolicy', put)), 'role', '__proto__').inline.get('constructor')).toEqual({
      text,
    });
  });
});

describe('An entity', () => {
  const rename = aRecord('UpdateUser', { userName: 'kimura', newUserName: 'mori', newPath: '/staff/' }, {}, 2);

  it('keeps its id, its groups and its policies when it is renamed, and its ARN follows', () => {
    const arn = 'arn:aws:iam::123456789012:user/kimura';
    const user = aRecord('CreateUser', { userName: 'kimura' }, answer('user', { userId: 'AIDA1', arn }));
    const mori = found(left(user, rename), 'user', 'mori');
    expect(mori).toMatchObject({
      key: 'user/AIDA1',
      path: '/staff/',
      arn: 'arn:aws:iam::123456789012:user/staff/mori',
    });
  });

  it('is found by its former name by a record of the time before', () => {
    const state = left(made.user, rename);
    expect(
      apply(state, aRecord('TagUser', { userName: 'kimura', tags: [{ key: 'a', value: '1' }] }, {}, 1)).touched,
    ).toEqual(['user/AIDA1']);
  });

  it('leaves a tombstone that takes what comes late', () => {
    const attached = left(
      made.role,
      aRecord('AttachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }, {}, 1),
    );
    const gone = apply(attached, aRecord('DeleteRole', { roleName: 'batch' }, {}, 3)).after;
    const late = apply(gone, aRecord('DetachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }, {}, 2));
    expect(found(late.before, 'role', 'batch').attached).toContain(policyArn('p'));
    expect(found(late.after, 'role', 'batch')).toMatchObject({
      deleted: Date.UTC(2026, 10, 26, 9, 0, 3),
      attached: new Set(),
    });
  });

  it('made anew under the same name is another one, and a late record means the former', () => {
    const again = aRecord(
      'CreateRole',
      { roleName: 'batch', assumeRolePolicyDocument: text },
      answer('role', { roleId: 'AROA2' }),
      3,
    );
    const state = left(made.role, aRecord('DeleteRole', { roleName: 'batch' }, {}, 2), again);
    expect(found(state, 'role', 'batch').key).toBe('role/AROA2');
    const late = apply(state, aRecord('DetachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }, {}, 1));
    expect(late.touched[0]).toBe('role/AROA1');
  });

  it('named after its deletion is one of which nothing is known', () => {
    const state = left(made.role, aRecord('DeleteRole', { roleName: 'batch' }, {}, 2));
    const known = apply(state, aRecord('AttachRolePolicy', { roleName: 'batch', policyArn: policyArn('p') }, {}, 3));
    expect(known.touched[0]).toBe('role/name:batch');
  });

  it('that was changed later stays as it is, and the order is uncertain', () => {
    const put = (second: number) =>
      aRecord('PutRolePolicy', { roleName: 'batch', policyName: `p${second}`, policyDocument: text }, {}, second);
    const state = left(made.role, put(5));
    const late = apply(state, put(4));
    expect(late.order).toBe('uncertain');
    expect(late.after.entities.get('role/AROA1')).toBe(state.entities.get('role/AROA1'));
  });

  it('gives the changes of a batch each its own before, in the order of time', () => {
    const put = (second: number, body: string) =>
      aRecord('PutRolePolicy', { roleName: 'batch', policyName: 'p', policyDocument: body }, {}, second);
    const { known } = walk(left(made.role), [put(3, '{"b":1}'), put(2, '{"a":1}')]);
    expect(known.map(({ before }) => found(before, 'role', 'batch').inline.get('p')?.text)).toEqual([
      '{"a":1}',
      undefined,
    ]);
  });
});
