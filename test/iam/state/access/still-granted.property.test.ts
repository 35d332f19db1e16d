import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../iam/access/evaluate.ts';
import type { PolicySet } from '../../../../iam/access/policy-set.ts';
import { type AccessChange, accessChanges } from '../../../../iam/state/access/access-changes.ts';
import { policySetOf } from '../../../../iam/state/access/policy-set-of.ts';
import type { User } from '../../../../iam/state/entities.ts';
import type { State } from '../../../../iam/state/state.ts';
import { documentWith, group, stateOf, user } from './states.ts';

const actions = ['s3:GetObject', 's3:PutObject', 'sqs:SendMessage', 'new:Thing'];
const resources = ['arn:aws:s3:::a', 'arn:aws:s3:::b/c'];

const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
  Action: fc.subarray(['s3:*', 's3:Get*', ...actions], { minLength: 1 }),
  Resource: fc.constantFrom('*', 'arn:aws:s3:::a', 'arn:aws:s3:::b/*'),
});
const document = fc.array(statement, { minLength: 1, maxLength: 2 }).map((all) => documentWith(...all));
const inline = fc.dictionary(fc.constantFrom('one', 'two', 'three'), document, { maxKeys: 3 });

const account = fc.record({
  own: inline,
  ops: inline,
  platform: inline,
  groups: fc.subarray(['ops', 'platform']),
});

type Account = typeof account extends fc.Arbitrary<infer T> ? T : never;

function stateFrom({ own, ops, platform, groups }: Account): Readonly<{ state: State; kimura: User }> {
  const kimura = user('kimura', { inline: own, groups });
  return { kimura, state: stateOf(group('ops', { inline: ops }), group('platform', { inline: platform }), kimura) };
}

function allowedBy(set: PolicySet): readonly string[] {
  return actions.flatMap((action) =>
    resources.flatMap((resource) =>
      evaluate(set, { action, resource, context: () => [] }).allowed ? `${action} ${resource}` : [],
    ),
  );
}

function granted(change: AccessChange, { state, kimura }: ReturnType<typeof stateFrom>): readonly string[] {
  const sets = change.stillGrantedBy.map((granter) =>
    granter.kind === 'group'
      ? policySetOf(
          state,
          user('x', { inline: Object.fromEntries([...granter.group.inline].map(([name, { text }]) => [name, text])) }),
        ).set
      : policySetOf(state, user('x', { inline: { [granter.policy]: textOf(kimura, granter.policy) } })).set,
  );
  // Of several some may grant one policy by themselves, and others grant another one together.
  return [...sets.flatMap(allowedBy), ...allowedBy({ policies: sets.flatMap(({ policies }) => policies) })];
}

function textOf(kimura: User, policy: string): unknown {
  return kimura.inline.get(policy)?.text;
}

describe('the net effect of random changes of a user and its groups', () => {
  it('claims a loss wherever a request is no longer allowed, and none where nothing is; granters grant what is gone', () => {
    let covered = 0;
    fc.assert(
      fc.property(account, account, (one, other) => {
        const [before, after] = [stateFrom(one), stateFrom(other)];
        const touched = [before.kimura.key, group('ops').key, group('platform').key];
        const [change] = accessChanges(before.state, after.state, touched).changes;
        const was = allowedBy(policySetOf(before.state, before.kimura).set);
        const is = allowedBy(policySetOf(after.state, after.kimura).set);
        const claims = (...kinds: readonly string[]) =>
          change?.effects.some(({ effect }) => kinds.includes(effect)) === true;
        if (was.some((request) => !is.includes(request))) expect(claims('lost', 'narrowed', 'changed')).toBe(true);
        if (is.some((request) => !was.includes(request))) expect(claims('gained', 'widened', 'changed')).toBe(true);
        if (change === undefined || change.stillGrantedBy.length === 0) return;
        covered += 1;
        const gone = change.policies.before.policies.filter(
          ({ document }) => !change.policies.after.policies.some((kept) => kept.document === document),
        );
        for (const policy of gone.filter(
          ({ name }) => !change.policies.after.policies.some((kept) => kept.name === name),
        ))
          for (const request of allowedBy({ policies: [policy] })) expect(granted(change, after)).toContain(request);
      }),
      { numRuns: 300 },
    );
    expect(covered).toBeGreaterThan(0);
  });
});
