import { expect, test } from 'vitest';
import { publishedPolicies } from '../../../derive/published-policies.ts';
import { awsPairs } from './oracle/aws-pairs.ts';
import { drawnUniverse } from './oracle/drawn-universe.ts';
import { judge } from './oracle/judge.ts';
import { random } from './oracle/random.ts';

/** The texts are 70 MB and come out of the package registry, so only `npm run test:long` asks for them. */
const isLong = process.env['MODE'] === 'long';

test.runIf(isLong)(
  'No claim about policies of AWS is untrue, and no difference is missed',
  { timeout: 3_600_000 },
  ({ skip }) => {
    const policies = fetched();
    if (policies === undefined) return skip('The policies of AWS could not be fetched from the package registry.');
    const choices = random(1);
    const counts = new Map<string, number>();
    const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
    for (const { kind, name, before, after } of awsPairs(policies, choices)) {
      const { effects, faults, differs } = judge(before, after, drawnUniverse(before, after, choices));
      expect(faults, name).toEqual([]);
      count(`${kind}: pairs`);
      for (const { effect } of effects) count(`${kind}: ${effect}`);
      if (effects.length === 0) count(`${kind}: nothing claimed`);
      if (differs) count(`${kind}: seen to differ by the oracle`);
    }
    console.log(Object.fromEntries([...counts].sort()));
  },
);

function fetched() {
  try {
    return publishedPolicies();
  } catch (reason) {
    console.log(`The policies of AWS could not be fetched: ${reason}`);
    return undefined;
  }
}
