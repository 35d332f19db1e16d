import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wayBack } from '../../../iam/undo/way-back.ts';
import type { WayBack } from '../../../iam/undo/written.ts';
import { type Draw, played } from './any-calls.ts';
import { arrivedOf } from './shell.ts';
import { call, type State } from './strict-iam.ts';

const draw: fc.Arbitrary<Draw> = fc.record({ kind: fc.nat(1000), one: fc.nat(2), other: fc.nat(2) });
const draws = (most: number) => fc.array(draw, { minLength: 1, maxLength: most, size: 'max' });
const numRuns = Number(process.env['LONG_RUNS'] ?? 2000);

/** Runs a printed command as the shell and the AWS CLI would; false where IAM refuses it. */
function run(state: State, command: string): boolean {
  const { operation, parameters } = arrivedOf(command);
  return call(
    state,
    operation,
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
  );
}

function differing(one: State, other: State): ReadonlySet<string> {
  const keys = [...one.keys(), ...other.keys()].filter((key) => !key.startsWith('highest|'));
  return new Set(keys.filter((key) => one.get(key) !== other.get(key)));
}

/** The things whose name was there before and is there after, those apart that are renamed. */
function livingOn(before: State, after: State): readonly string[] {
  return [...before.keys()].filter((key) => !/\||^user/.test(key) && after.has(key));
}

/** Those commands whose condition holds: that make the state more like the one before. */
function withProvisos(state: State, { unproved }: WayBack, before: State): void {
  for (const { command } of unproved) {
    const tried = new Map(state);
    if (!run(tried, command) || differing(tried, before).size >= differing(state, before).size) continue;
    run(state, command);
  }
}

test('the commands printed for any changes lead back to the state before, and none fails or does harm', () => {
  let restored = 0;
  fc.assert(
    fc.property(draws(40), draws(14), (earlier, session) => {
      const state: State = new Map();
      played(state, earlier, 0);
      const before = new Map(state);
      const changes = played(state, session, 100);
      const after = new Map(state);
      // What belongs to a user who is renamed back goes by another name, too.
      const isRenaming = changes.some(({ record }) => record.eventName === 'UpdateUser');
      const way = wayBack(changes, changes);
      for (const command of way.commands) expect([command, run(state, command)]).toEqual([command, true]);
      withProvisos(state, way, before);
      const harmed = [...differing(state, before)].filter(
        (key) => !differing(after, before).has(key) && !(isRenaming && key.includes('user/')),
      );
      expect(harmed).toEqual([]);
      const killed = livingOn(before, after).filter((key) => !state.has(key));
      expect(killed).toEqual([]);
      if (way.left.length > 0) return;
      restored += 1;
      expect([...differing(state, before)]).toEqual([]);
    }),
    { numRuns },
  );
  expect(restored).toBeGreaterThan(numRuns / 20);
});

test('of some changes out of a batch, no printed command fails either, and what lived before lives on', () => {
  fc.assert(
    fc.property(
      draws(30),
      draws(14),
      fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
      (earlier, batch, chosen) => {
        const state: State = new Map();
        played(state, earlier, 0);
        const before = new Map(state);
        const changes = played(state, batch, 100);
        const after = new Map(state);
        const way = wayBack(
          changes.filter((_, index) => chosen[index]),
          changes,
        );
        for (const command of way.commands) expect([command, run(state, command)]).toEqual([command, true]);
        const killed = livingOn(before, after).filter((key) => !state.has(key));
        expect(killed).toEqual([]);
      },
    ),
    { numRuns: Math.ceil(numRuns / 4) },
  );
});
