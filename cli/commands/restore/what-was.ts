import { shown } from '../../../alert/visible.ts';
import type { Open } from '../../../iam/decision/decision-in.ts';
import { isTakenBack, type Moment, timeOf } from '../../../iam/hunt/timeline.ts';
import { type Difference, differences } from '../../../iam/state/difference/differences.ts';
import type { Entity, Key } from '../../../iam/state/entities.ts';
import type { State } from '../../../iam/state/state.ts';

/** What is to be set back, and what no record tells of the time before: that is left as it is, and said. */
export type WhatWas = Readonly<{ wanted: readonly Difference[]; unknown: readonly string[] }>;

/** Compares how these entities stand now with how they stood then. `since` are the moments in between. */
export function whatWas(
  keys: ReadonlySet<Key>,
  { now, then }: Readonly<{ now: State; then: State }>,
  open: Open,
  since: readonly Moment[],
): WhatWas {
  const all = differences(now, then, keys);
  return {
    wanted: all.filter((difference) => !isOpen(difference, open)),
    unknown: [...keys].flatMap((key) => [
      ...openNotes(key, open),
      ...unsureNotes(then.entities.get(key), now.entities.get(key)),
      ...leftNotes(key, since),
    ]),
  };
}

/** Not to be guessed: setting it back would delete what nobody knows to be new. */
function isOpen({ key, was, is }: Difference, { inline, defaults, tags }: Open): boolean {
  const { what, which = '' } = was ?? is ?? { what: '' };
  if (what === 'inline') return inline.get(key)?.includes(which) === true;
  if (what === 'tags') return tags.get(key)?.has(which.toLowerCase()) === true;
  return what === 'defaultVersion' && defaults.has(key);
}

function openNotes(key: Key, { inline, defaults, tags }: Open): readonly string[] {
  return [
    ...(inline.get(key) ?? []).map((name) =>
      unknown(`whether inline policy ${shown(name)} was there, and what it said`),
    ),
    ...[...(tags.get(key) ?? [])].map((tag) => unknown(`which value tag ${shown(tag)} had`)),
    ...(defaults.has(key) ? [unknown('which version was in force')] : []),
  ];
}

function unsureNotes(then: Entity | undefined, now: Entity | undefined): readonly string[] {
  const isNew = (what: string) => hasUnsure(then, what) && !hasUnsure(now, what);
  return [
    ...(isNew('trust') ? [unknown('who could assume it')] : []),
    ...(isNew('boundary') ? [unknown('which permissions boundary it had')] : []),
  ];
}

function hasUnsure(entity: Entity | undefined, what: string): boolean {
  const unsure: ReadonlySet<string> | undefined = entity?.unsure;
  return unsure?.has(what) === true;
}

function unknown(what: string): string {
  return `No record tells ${what} then: it is left as it is.`;
}

/** Changes of what has nothing to do with access, which the states here do not take back. */
function leftNotes(key: Key, since: readonly Moment[]): readonly string[] {
  return since.flatMap(({ step, touched }) => {
    if (step.kind !== 'record' || isTakenBack(step) || !touched.includes(key)) return [];
    const { eventName, eventId = '' } = step.record;
    const when = new Date(timeOf(step) ?? 0).toISOString();
    return [`What ${shown(eventName)} changed at ${when} is left as it is: whodunit undo ${shown(eventId)} says more.`];
  });
}
