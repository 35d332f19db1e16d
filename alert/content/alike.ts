import type { Act, Named } from './act.ts';
import type { LineChange, ResourceLine } from './point.ts';

/** From so many on, resources to which the same was done share a line. */
const leastAlike = 3;

/** From so many lines on, they also do where the same was done with something else each: another policy, another key. */
const mostLines = 10;

/** The lines, those that say the same of several resources made one, in the place of the first. */
export function folded(lines: readonly ResourceLine[]): readonly ResourceLine[] {
  const same = foldedBy(lines, (line) =>
    JSON.stringify([kindOf(line), line.changes.map(withoutTarget(line)), line.now]),
  );
  if (same.length <= mostLines) return same;
  return foldedBy(same, (line) => JSON.stringify([kindOf(line), line.changes.map(outline), line.now?.code]));
}

function foldedBy(lines: readonly ResourceLine[], likeness: (line: ResourceLine) => string): readonly ResourceLine[] {
  const alike = new Map<string, ResourceLine[]>();
  for (const line of lines) {
    const key = likeness(line);
    alike.set(key, [...(alike.get(key) ?? []), line]);
  }
  return lines.flatMap((line) => {
    const group = alike.get(likeness(line)) ?? [];
    const all = group.flatMap(({ resources }) => resources);
    // What has no name cannot be told apart, nor counted.
    if (all.length < leastAlike || all.some(({ name }) => name === undefined)) return line;
    return group[0] === line ? merged(group, line) : [];
  });
}

function merged(group: readonly ResourceLine[], first: ResourceLine): ResourceLine {
  const resources = [first, ...group.slice(1)].flatMap((line) => line.resources);
  const [one = first.resources[0], ...others] = resources;
  return {
    ...first,
    resources: [one, ...others],
    changes: first.changes.map((change, index) => ({
      ...change,
      act: common(
        group.flatMap((line) => line.changes[index]?.act ?? []),
        change.act,
      ),
    })),
  };
}

/** The act with the names that all have; “an access key” where each has another one. */
function common(acts: readonly Act[], first: Act): Act {
  if (first.code !== 'known') return first;
  const entries = Object.entries(first.named).map(([kind, named]) => {
    const isShared = acts.every(
      (act) => act.code === 'known' && JSON.stringify(named) === JSON.stringify(entry(act.named, kind)),
    );
    if (isShared) return [kind, named] as const;
    return [
      kind,
      'pairs' in named ? { ...named, text: undefined, pairs: [] } : { ...named, name: undefined, arn: undefined },
    ] as const;
  });
  return { ...first, named: Object.fromEntries(entries) };
}

function entry(named: Named, kind: string): unknown {
  return Object.entries(named).find(([name]) => name === kind)?.[1];
}

function kindOf({ resources: [{ kind }] }: ResourceLine): string {
  return kind;
}

function withoutTarget({ resources: [{ kind }] }: ResourceLine) {
  return ({ act, besides }: LineChange) => {
    if (act.code !== 'known') return [act, besides];
    const others = Object.entries(act.named).filter(([name]) => name !== kind);
    return [act.action, act.tense, others, besides];
  };
}

/** Without the policies and keys that were named. */
function outline({ act, besides }: LineChange): unknown {
  return [act.code === 'known' ? [act.action, act.tense] : act, besides];
}
