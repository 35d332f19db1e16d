import type { Resource } from '../../iam/actions/resource.ts';
import { isResourceKind, type ResourceKind } from '../../iam/actions/resources.ts';
import type { Outcome } from '../../iam/cloudtrail/outcome.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Digest } from '../group.ts';
import { type Act, type Changed, headlineAct, type ResourceCount } from './act.ts';
import { byResource } from './by-resource.ts';
import type { Headline } from './content.ts';
import { makerOf } from './maker.ts';

/** How many changes to how many resources. */
export function digestHeadline({ alerts, graver, part }: Digest): Headline {
  const together = [...alerts, ...graver];
  const done = together.filter(isDone);
  const all = done.length === 0 ? together : done;
  const [first] = all;
  if (first === undefined) throw new Error('A digest without a change cannot be said.');
  const { record } = first.change;
  const alike = alikeIn(all);
  if (alike !== undefined) return { ...alike, maker: makerOf(record), part };
  const changed = changedIn(all);
  return { code: 'digest', maker: makerOf(record), count: all.length, outcome: outcomeOf(all), changed, part };
}

function isDone({ change }: ChangeAlert): boolean {
  return change.record.outcome.kind === 'succeeded';
}

/** Attempts and successes are not in one digest, but for what the console found to be gone: that is a part of its deed. */
function outcomeOf(alerts: readonly ChangeAlert[]): Outcome['kind'] {
  const [first, ...others] = new Set(alerts.map(({ change }) => change.record.outcome.kind));
  if (alerts.some(isDone)) return 'succeeded';
  return first === undefined || others.length > 0 ? 'failed' : first;
}

/** All that was changed: by its name, where it is one resource; counted otherwise. */
function changedIn(all: readonly ChangeAlert[]): Changed {
  const isOurselves = all.every(({ change }) => change.affects === 'the alerter');
  const accounts = accountsIn(all);
  if (isOurselves && accounts > 1) return { code: 'the alerter', accounts };
  const groups = byResource(all);
  const resources = groups.map(([{ change }]) => change.target);
  const [only, another] = resources;
  if (only !== undefined && another === undefined && !(isUnnamed(only) && all.length > 1))
    // Only the root user changes its own credentials: the sentence has named it already.
    return only.kind === 'rootUser' ? { code: 'its credentials' } : { code: 'one resource', resource: only };
  return isOurselves ? { code: 'the alerter', accounts } : counted(resources);
}

function accountsIn(all: readonly ChangeAlert[]): number {
  return new Set(all.map(({ change }) => change.record.accountId)).size;
}

const mostKinds = 3;

function counted(resources: readonly Resource[]): Changed {
  const counts = new Map<ResourceCount['kind'], Omit<ResourceCount, 'kind'>>();
  for (const resource of resources) {
    const { count, unnamed } = counts.get(noun(resource.kind)) ?? { count: 0, unnamed: false };
    const isNew = isUnnamed(resource) ? 0 : 1;
    counts.set(noun(resource.kind), { count: count + isNew, unnamed: unnamed || isUnnamed(resource) });
  }
  const kinds = [...counts].map(([kind, each]) => ({ kind, ...each })).sort((one, other) => other.count - one.count);
  const others = kinds.slice(mostKinds).reduce((sum, { count }) => sum + count, 0);
  return { code: 'several', counts: kinds.slice(0, mostKinds), others };
}

/** Denied calls often do not say of which role or user they were: ten of them may have been of ten. */
function isUnnamed({ kind, name }: Resource): boolean {
  return name === undefined && noun(kind) !== 'setting';
}

/** What is changed of the account or of the root user is a setting. */
function noun(kind: ResourceKind): ResourceCount['kind'] {
  return kind === 'account' || kind === 'rootUser' ? 'setting' : kind;
}

type Alike = Omit<Extract<Headline, { code: 'alike' }>, 'maker' | 'part'>;

/** The one deed that all the changes are; nothing where they differ in more than the resources that its sentence names. */
function alikeIn(alerts: readonly ChangeAlert[]): Alike | undefined {
  if (alerts.some(({ change }) => change.affects === 'the alerter')) return undefined;
  const [act, ...acts] = alerts.filter(isDone).map(({ change }) => headlineAct(change));
  if (act?.code !== 'known' || acts.length + 1 < alerts.length) return undefined;
  const others = acts.filter((other) => other.code === 'known');
  if (others.length < acts.length || others.some(({ action, form }) => action !== act.action || form !== act.form))
    return undefined;
  const several = [act, ...others].reduce(countNames, new Map<string, ReadonlySet<string>>());
  const differing = [...several].filter(([, names]) => names.size > 1);
  const counts = differing.flatMap(([kind, { size }]) =>
    isResourceKind(kind) ? { kind, count: size, unnamed: false } : [],
  );
  return counts.length < differing.length ? undefined : { code: 'alike', act, count: alerts.length, several: counts };
}

/** The different names by what they name: a resource by its name, a value by its text. */
function countNames(
  names: ReadonlyMap<string, ReadonlySet<string>>,
  { named }: Extract<Act, { code: 'known' }>,
): Map<string, ReadonlySet<string>> {
  const more = Object.entries(named).map(([kind, one]) => {
    return [kind, new Set([...(names.get(kind) ?? []), JSON.stringify(one)])] as const;
  });
  return new Map([...names, ...more]);
}
