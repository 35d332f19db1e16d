import { describe, expect, it } from 'vitest';
import { type AccessChanges, accessChanges } from '../../../../iam/state/access/access-changes.ts';
import { policySetOf } from '../../../../iam/state/access/policy-set-of.ts';
import type { Entity, Key } from '../../../../iam/state/entities.ts';
import { keyOf } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';
import { allow, deny, group, groupKey, policy, role, stateOf, user } from './states.ts';

const read = allow('s3:GetObject', 'arn:aws:s3:::billing-archive/*');
const write = allow('s3:PutObject');

/** `billing: lost s3:getobject` for each effect of each principal. */
function told({ changes }: AccessChanges): readonly string[] {
  return changes.flatMap(({ principal, effects }) =>
    effects.length === 0
      ? [`${principal.name}: nothing`]
      : effects.map(({ effect, actions }) => `${principal.name}: ${effect} ${actions.join()}`),
  );
}

function changes(before: State, after: State, ...touched: readonly Entity[]): AccessChanges {
  const keys: readonly Key[] = touched.map(({ key }) => key);
  return accessChanges(before, after, keys);
}

describe('the policies of a principal', () => {
  it('are its own, the attached in their default version, and those of its groups, with its boundary', () => {
    const kimura = user('kimura', { inline: { own: read }, attached: ['mail'], boundary: 'limit', groups: ['ops'] });
    const ops = group('ops', { inline: { shared: write }, attached: ['aws:View'] });
    const state = stateOf(kimura, ops, policy('mail', write, read), policy('aws:View', read), policy('limit', read));
    const { set, missing } = policySetOf(state, kimura);
    expect(set.policies.map(({ name }) => name)).toEqual(['own', 'mail', 'shared', 'View']);
    expect(set.boundary?.name).toBe('limit');
    expect(set.policies[1]?.document.statements[0]?.actions).toEqual({ kind: 'only', values: ['s3:GetObject'] });
    expect(missing).toEqual([]);
  });

  it('are missing where their text is not known or is no policy, the boundary as well', () => {
    const billing = role('billing', { inline: { broken: 'no policy' }, attached: ['gone'], boundary: 'limit' });
    const { set, missing } = policySetOf(stateOf(billing), billing);
    expect(set).toEqual({ policies: [], boundary: undefined });
    expect(missing).toEqual(['broken', 'gone', 'limit']);
  });

  it('are none once the principal is gone', () => {
    const gone = { ...role('billing', { inline: { own: read } }), deleted: 1 };
    expect(policySetOf(stateOf(gone), gone).set.policies).toEqual([]);
  });
});

describe('a change of access', () => {
  it('is told of the role that a policy is detached from, and of no other that holds the policy', () => {
    const [held, other] = [role('billing', { attached: ['Read'] }), role('other', { attached: ['Read'] })];
    const rest = [other, policy('Read', read)];
    const found = changes(stateOf(held, ...rest), stateOf(role('billing'), ...rest), held, policy('Read'));
    expect(told(found)).toEqual(['billing: lost s3:GetObject']);
    expect(found.more).toBe(0);
  });

  it('is told once of a role that was deleted and made anew: who uses it knows it by its name', () => {
    const old = role('billing', { inline: { own: read, more: write } });
    const anew = {
      ...role('billing', { inline: { own: read } }),
      id: 'AROAANEW',
      key: keyOf('role', 'AROAANEW', 'billing'),
    };
    const found = changes(stateOf(old), stateOf({ ...role('billing'), deleted: 1 }, anew), old, anew);
    expect(told(found)).toEqual(['billing: lost s3:PutObject']);
  });

  it('is told of both where one is made under the name that another has given up', () => {
    const renamed = { ...user('old', { inline: { own: read } }), name: 'new' };
    const anew = { ...user('old', { inline: { own: write } }), id: 'AIDAANEW', key: keyOf('user', 'AIDAANEW', 'old') };
    const found = changes(stateOf(user('old', { inline: { own: read } })), stateOf(renamed, anew), renamed, anew);
    expect(told(found)).toEqual(['old: gained s3:PutObject']);
  });

  it('is told of all who hold a policy that says something else, also through a group and as their boundary', () => {
    const holders = [
      role('direct', { attached: ['Read'] }),
      group('ops', { attached: ['Read'] }),
      user('member', { groups: ['ops'] }),
      user('bounded', { inline: { own: read }, boundary: 'Read' }),
      user('nobody'),
    ];
    const before = { ...stateOf(policy('Read', read), ...holders), more: new Map([[policy('Read').key, 3]]) };
    const after = { ...stateOf(policy('Read', read, write), ...holders), more: before.more };
    const found = changes(before, after, policy('Read'));
    expect(told(found)).toEqual([
      'direct: lost s3:GetObject',
      'direct: gained s3:PutObject',
      'bounded: lost s3:GetObject',
      'member: lost s3:GetObject',
      'member: gained s3:PutObject',
    ]);
    expect(found.more).toBe(3);
  });

  it('is worked out for 25 members of a group, and the others are counted', () => {
    const members = Array.from({ length: 30 }, (_, index) => user(`member-${index}`, { groups: ['ops'] }));
    const before = stateOf(group('ops', { inline: { read } }), ...members);
    const found = changes(before, stateOf(group('ops'), ...members), group('ops'));
    expect(found.changes).toHaveLength(25);
    expect(found.more).toBe(5);
  });

  it('is none where another group still grants all of it, which is named', () => {
    const rest = [group('ops', { inline: { read } }), group('platform', { attached: ['Read'] }), policy('Read', read)];
    const after = user('kimura', { groups: ['platform'] });
    const found = changes(
      stateOf(user('kimura', { groups: ['ops', 'platform'] }), ...rest),
      stateOf(after, ...rest),
      after,
    );
    expect(told(found)).toEqual(['kimura: nothing']);
    expect(found.changes[0]?.stillGrantedBy).toMatchObject([{ kind: 'group', group: { key: groupKey('platform') } }]);
  });

  it('names several policies that grant together what one alone did, and none that is not needed', () => {
    const both = allow(['s3:GetObject', 's3:PutObject']);
    const parts = { one: allow('s3:GetObject'), two: allow('s3:PutObject'), three: allow('sqs:*') };
    const before = stateOf(role('billing', { inline: { both, ...parts } }));
    const found = changes(before, stateOf(role('billing', { inline: parts })), role('billing'));
    expect(found.changes[0]?.stillGrantedBy).toEqual([
      { kind: 'inline', policy: 'one' },
      { kind: 'inline', policy: 'two' },
    ]);
  });

  it('names nobody where a part is lost', () => {
    const before = stateOf(role('billing', { inline: { both: allow(['s3:GetObject', 's3:PutObject']), one: read } }));
    const found = changes(before, stateOf(role('billing', { inline: { one: read } })), role('billing'));
    expect(found.changes[0]?.stillGrantedBy).toEqual([]);
  });

  it('counts a Deny that was put as lost, and one that was removed as gained', () => {
    const free = stateOf(user('mailer', { inline: { send: allow('ses:*') } }));
    const frozen = stateOf(user('mailer', { inline: { send: allow('ses:*'), freeze: deny('ses:SendEmail') } }));
    expect(told(changes(free, frozen, user('mailer')))).toEqual(['mailer: lost ses:SendEmail']);
    expect(told(changes(frozen, free, user('mailer')))).toEqual(['mailer: gained ses:SendEmail']);
  });

  it('names the policies whose texts are not known, and on which side they stand', () => {
    const rest = [policy('Known', read)];
    const before = stateOf(role('billing', { attached: ['Known', 'Kept', 'Taken'] }), ...rest);
    const after = stateOf(role('billing', { attached: ['Kept', 'New'] }), ...rest);
    expect(changes(before, after, role('billing')).changes[0]?.unread).toEqual([
      { policy: 'Kept', on: 'both' },
      { policy: 'Taken', on: 'before' },
      { policy: 'New', on: 'after' },
    ]);
  });

  it('is one where only the version differs and neither text is known', () => {
    const held = role('billing', { attached: ['Read'] });
    const found = changes(
      stateOf(held, policy('Read', undefined)),
      stateOf(held, policy('Read', undefined, undefined)),
      policy('Read'),
    );
    expect(found.changes).toMatchObject([{ effects: [], unread: [{ policy: 'Read', on: 'both' }] }]);
  });

  it('claims nothing that a boundary of unknown text could make untrue on one side only', () => {
    const inline = { own: allow('s3:*') };
    const before = stateOf(role('billing', { inline, boundary: 'Known' }), policy('Known', read));
    const after = stateOf(role('billing', { inline, boundary: 'Unknown' }));
    expect(changes(before, after, role('billing')).changes).toMatchObject([
      { effects: [], unread: [{ policy: 'Unknown', on: 'after' }] },
    ]);
  });

  it('says of what the state may not hold all', () => {
    const before = stateOf({ ...role('billing', { inline: { read } }), unsure: new Set(['attached'] as const) });
    const after = stateOf({ ...role('billing'), unsure: new Set(['attached'] as const) });
    expect(changes(before, after, role('billing')).changes[0]?.unsure).toEqual(['attached']);
  });

  it('of a principal that is deleted with its policies is the loss of all', () => {
    const billing = role('billing', { inline: { read } });
    const found = changes(stateOf(billing), stateOf({ ...billing, deleted: 5 }), billing);
    expect(told(found)).toEqual(['billing: lost s3:GetObject']);
  });

  it('is that of one principal where only one of the states knows its id', () => {
    const unnamed = {
      ...role('billing', { inline: { read } }),
      id: undefined,
      key: keyOf('role', undefined, 'billing'),
    };
    const after = role('billing', { inline: { write } });
    const found = changes(stateOf(unnamed), stateOf(after), unnamed, after);
    expect(told(found)).toEqual(['billing: lost s3:GetObject', 'billing: gained s3:PutObject']);
    expect(found.changes).toHaveLength(1);
  });

  it('is not told of what the state after does not hold', () => {
    expect(changes(stateOf(role('billing', { inline: { read } })), stateOf(), role('billing')).changes).toEqual([]);
  });

  it('is none of a role that is linked to a service, nor of a change that leaves the policies alone', () => {
    const linked = { ...role('linked', { attached: ['Read'] }), path: '/aws-service-role/x/' };
    const found = changes(
      stateOf(linked, policy('Read', read)),
      stateOf(linked, policy('Read', write)),
      policy('Read'),
    );
    expect(found).toEqual({ changes: [], more: 0 });
    const [one, other] = [
      role('billing', { inline: { read } }),
      { ...role('billing', { inline: { read } }), description: 'x' },
    ];
    expect(changes(stateOf(one), stateOf(other), one)).toEqual({ changes: [], more: 0 });
  });
});

describe('names that are data', () => {
  it('are no members of an object', () => {
    const before = stateOf(role('__proto__', { inline: { constructor: read }, attached: ['toString'] }));
    const found = changes(before, stateOf(role('__proto__')), role('__proto__'));
    expect(told(found)).toEqual(['__proto__: lost s3:GetObject']);
    expect(found.changes[0]?.unread).toEqual([{ policy: 'toString', on: 'before' }]);
  });
});
