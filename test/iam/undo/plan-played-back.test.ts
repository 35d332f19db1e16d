import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../iam/change.ts';
import { nothingKnown } from '../../../iam/state/look-up.ts';
import { walk } from '../../../iam/state/walk.ts';
import { undoPlan } from '../../../iam/undo/plan/undo-plan.ts';
import { arnOf } from './a-history.ts';
import { type Draw, played } from './any-calls.ts';
import { arrivedOf } from './shell.ts';
import { call, type State } from './strict-iam.ts';

const draw: fc.Arbitrary<Draw> = fc.record({ kind: fc.nat(1000), one: fc.nat(2), other: fc.nat(2) });
const draws = (most: number) => fc.array(draw, { minLength: 1, maxLength: most, size: 'max' });
const numRuns = Number(process.env['LONG_RUNS'] ?? 2000);

/** The changes of a session, each with what the state before it was, from an account of which everything is known. */
function onStates(earlier: readonly Change[], session: readonly Change[]): readonly Change[] {
  const whole = new Set(['user', 'group', 'role', 'policy', 'instanceProfile'] as const);
  const { known } = walk(
    { ...nothingKnown, whole },
    [...earlier, ...session].map(({ record }) => record),
  );
  return session.flatMap((change, index) => {
    const before = known[earlier.length + index];
    return before === undefined ? [] : { ...change, before };
  });
}

/** Runs a printed command as the shell and the AWS CLI would; false where IAM refuses it. */
function run(state: State, command: string): boolean {
  const waited = /^aws iam wait (?:instance-)?(\w+)-exists --[\w-]+ (\S+)$/.exec(command);
  if (waited !== null) return state.has(`${waited[1]}/${waited[2]}`);
  const isInForce = command.includes(' --set-as-default');
  const { operation, parameters } = arrivedOf(command.replace(' --set-as-default', ''));
  const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  return call(state, operation, { ...given, ...decided(state, operation, given), setasdefault: String(isInForce) });
}

/** What IAM decides where a command does not say it. */
function decided(
  state: State,
  operation: string,
  { policyname = '', policyarn = '' }: Readonly<Record<string, string>>,
) {
  if (operation === 'createpolicy') return { policyarn: arnOf(policyname) };
  if (operation !== 'createpolicyversion') return {};
  const number = Number(state.get(`highest|policy/${policyarn}`) ?? 0) + 1;
  state.set(`highest|policy/${policyarn}`, String(number));
  return { versionid: `v${number}` };
}

function differing(one: State, other: State): readonly string[] {
  const keys = [...one.keys(), ...other.keys()].filter((key) => !key.startsWith('highest|'));
  return [...new Set(keys)].filter((key) => one.get(key) !== other.get(key));
}

/** The things that were there before and are there after; a user who is renamed back goes by another name. */
function livingOn(before: State, after: State, commands: readonly string[]): readonly string[] {
  const isRenaming = commands.some((command) => command.includes(' update-user '));
  return [...before.keys()].filter(
    (key) => !key.includes('|') && after.has(key) && !(isRenaming && key.startsWith('user/')),
  );
}

test('a plan between two states leads back to the state before, and none of its commands fails', () => {
  const counts = { planned: 0, whole: 0 };
  fc.assert(
    fc.property(draws(40), draws(14), (earlier, session) => {
      const state: State = new Map();
      const past = played(state, earlier, 0);
      const before = new Map(state);
      const changes = onStates(past, played(state, session, 100));
      const plan = undoPlan(changes, changes);
      if (plan === undefined) return;
      counts.planned += 1;
      const after = new Map(state);
      const commands = plan.kind === 'plan' ? plan.commands : [];
      for (const command of commands) expect([command, run(state, command)]).toEqual([command, true]);
      expect(livingOn(before, after, commands).filter((key) => !state.has(key))).toEqual([]);
      if (plan.kind === 'plan' && plan.left.length > 0) return;
      counts.whole += 1;
      // What was made again has another id, of whatever kind it is.
      const remaining = differing(state, before).filter(
        (key) => key.includes('|') || !state.has(key) || !before.has(key),
      );
      expect(remaining).toEqual([]);
    }),
    { numRuns },
  );
  expect(counts.planned).toBeGreaterThan(numRuns / 4);
  expect(counts.whole).toBeGreaterThan(numRuns / 20);
});
