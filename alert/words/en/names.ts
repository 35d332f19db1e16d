import type { Resource } from '../../../iam/actions/resource.ts';
import type { ResourceCount } from '../../content/act.ts';
import { joined, ours, type Phrase, phrase } from '../../phrase.ts';
import { several } from './counted.ts';
import { sayResource } from './resource.ts';
import { resourceTexts } from './resources.ts';
import { code } from './values.ts';

/** Resources of several kinds: “22 users (`batch-19` to `batch-40`), role `a`”. */
export function sayNamesByKind(resources: readonly Resource[]): Phrase {
  const kinds = [...new Set(resources.map(({ kind }) => kind))];
  return joined(
    kinds.map((kind) => {
      const all = resources.filter((each) => each.kind === kind);
      const [only, another] = all;
      return only !== undefined && another === undefined ? sayResource(only) : sayMany(kind, all);
    }),
    ', ',
  );
}

/** “22 users (`batch-19` to `batch-40`)”. */
export function sayMany(kind: ResourceCount['kind'], resources: readonly Resource[]): Phrase {
  return phrase`${sayCount(kind, resources.length)} (${sayNames(resources)})`;
}

/** “22 users”. */
export function sayCount(kind: ResourceCount['kind'], count: number): Phrase {
  const noun = kind === 'setting' ? kind : resourceTexts[kind].noun;
  return ours(several(count, noun === '' ? 'setting' : noun));
}

/** All names; those that are counted on are told by the first and the last: “`batch-19` to `batch-40`, `nightly`”. */
export function sayNames(resources: readonly Resource[]): Phrase {
  const names = resources.flatMap(({ name }) => name ?? []);
  const runs = runsIn(names.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })));
  return joined(runs.map(sayRun), ', ');
}

type Run = readonly [string, ...string[]];

function sayRun(run: Run): Phrase {
  const last = run.at(-1) ?? run[0];
  if (run.length > 2) return phrase`${code(run[0], 120)} to ${code(last, 120)}`;
  return joined(
    run.map((name) => code(name, 120)),
    ', ',
  );
}

function runsIn(names: readonly string[]): readonly Run[] {
  const runs: [string, ...string[]][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1) ?? '', name)) run.push(name);
    else runs.push([name]);
  }
  return runs;
}

/** Whether a name is another one counted on by one: `batch-09` and `batch-10`. */
function follows(name: string, next: string): boolean {
  const [, stem, number] = /^(.*?)(\d{1,9})$/s.exec(name) ?? [];
  if (stem === undefined || number === undefined) return false;
  const following = String(Number(number) + 1);
  return next === stem + following || next === stem + following.padStart(number.length, '0');
}
