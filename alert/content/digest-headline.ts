import type { Resource } from '../../iam/actions/resource.ts';
import type { ResourceKind } from '../../iam/actions/resources.ts';
import type { Outcome } from '../../iam/cloudtrail/outcome.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Digest } from '../group.ts';
import type { Changed, ResourceCount } from './act.ts';
import { byResource } from './by-resource.ts';
import type { Headline } from './content.ts';
import { makerOf } from './maker.ts';

/** How many changes to how many resources. */
export function digestHeadline({ alerts, graver, part }: Digest): Headline {
  const all = [...alerts, ...graver];
  const [first] = all;
  if (first === undefined) throw new Error('A digest without a change cannot be said.');
  const { record } = first.change;
  const changed = changedIn(all);
  return { code: 'digest', maker: makerOf(record), count: all.length, outcome: outcomeOf(all), changed, part };
}

/** One outcome for all: attempts and successes are never in one digest. */
function outcomeOf(alerts: readonly ChangeAlert[]): Outcome['kind'] {
  const [first, ...others] = new Set(alerts.map(({ change }) => change.record.outcome.kind));
  return first === undefined || others.length > 0 ? 'failed' : first;
}

/** All that was changed: by its name, where it is one resource; counted otherwise. */
function changedIn(all: readonly ChangeAlert[]): Changed {
  const groups = byResource(all);
  const resources = groups.map(([{ change }]) => change.target);
  const [only, another] = resources;
  if (only !== undefined && another === undefined && !(isUnnamed(only) && all.length > 1))
    // Only the root user changes its own credentials: the sentence has named it already.
    return only.kind === 'rootUser' ? { code: 'its credentials' } : { code: 'one resource', resource: only };
  const isOurselves = all.every(({ change }) => change.affects === 'the alerter');
  return isOurselves ? { code: 'the alerter' } : counted(resources);
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
