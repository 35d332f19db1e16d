import type { PublishedPolicy } from '../../../../derive/published-policies.ts';
import type { WrittenSet } from './decide.ts';
import type { Random } from './random.ts';
import { written } from './written.ts';

type Pair = Readonly<{ kind: string; name: string; before: WrittenSet; after: WrittenSet }>;

/** Each published version against the one before it, and each policy against another one, alone and as a boundary. */
export function awsPairs(policies: readonly PublishedPolicy[], random: Random): readonly Pair[] {
  return [...policies.flatMap(versionPairs), ...policyPairs(policies, random)];
}

function versionPairs({ name, versions }: PublishedPolicy): readonly Pair[] {
  return versions.slice(1).map((after, index) => ({
    kind: 'version against version',
    name: `${name}, published text ${index + 2} after text ${index + 1}`,
    before: { policies: [written(versions[index])] },
    after: { policies: [written(after)] },
  }));
}

function policyPairs(policies: readonly PublishedPolicy[], random: Random): readonly Pair[] {
  const mixed = random.shuffled(policies.map(({ name, latest }) => ({ name, text: written(latest) })));
  return mixed.slice(1).flatMap((one, index) => {
    const other = mixed[index] ?? one;
    return [
      {
        kind: 'policy against policy',
        name: `${one.name} instead of ${other.name}`,
        before: { policies: [other.text] },
        after: { policies: [one.text] },
      },
      {
        kind: 'boundary set',
        name: `${one.name} and ${other.name} under the boundary ${one.name}`,
        before: { policies: [one.text, other.text] },
        after: { policies: [one.text, other.text], boundary: one.text },
      },
    ];
  });
}
