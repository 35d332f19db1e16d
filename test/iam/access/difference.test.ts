import { expect, test } from 'vitest';
import { judge } from './oracle/judge.ts';
import { pairOf } from './oracle/pairs.ts';
import { smallUniverse } from './oracle/universe.ts';

/** `npm run test:long` asks for more pairs, and about each in more circumstances. */
const isLong = process.env['MODE'] === 'long';
const [pairs, circumstances] = isLong ? [20_000, 250] : [1_000, 40];

test('No claim about random policies is untrue, and no difference is missed', () => {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (let number = 0; number < pairs; number += 1) {
    const [before, after] = pairOf(number);
    const { effects, faults, differs } = judge(before, after, smallUniverse(before, after, circumstances));
    expect(faults, `pair ${number}`).toEqual([]);
    const kind = number % 2 === 0 ? 'edited' : 'unrelated';
    for (const { effect } of effects) count(`${kind}: ${effect}`);
    if (effects.length === 0) count(`${kind}: nothing claimed`);
    if (!differs) count(`${kind}: the same for the oracle`);
  }
  // A generator that made too little of something would prove too little.
  for (const effect of ['lost', 'gained', 'narrowed', 'widened', 'changed']) {
    expect(counts.get(`edited: ${effect}`), effect).toBeGreaterThan(pairs / 200);
  }
  if (isLong) console.log(Object.fromEntries([...counts].sort()));
});
