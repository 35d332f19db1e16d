import type { ResourceKind } from '../actions/resources.ts';
import type { Change } from '../change.ts';
import type { Deed } from './deed.ts';
import { sets } from './setting.ts';
import { at, thingOf } from './thing.ts';

/** A thing begins to be, if the change names it. */
export function makes(kind: ResourceKind, change: Change, within: readonly ResourceKind[] = []): Deed | undefined {
  return ofThing('makes', kind, change, within);
}

export function deletes(kind: ResourceKind, change: Change, within: readonly ResourceKind[] = []): Deed | undefined {
  return ofThing('deletes', kind, change, within);
}

function ofThing(deed: 'makes' | 'deletes', kind: ResourceKind, change: Change, within: readonly ResourceKind[]) {
  const thing = thingOf(kind, change, within);
  return thing && { kind: deed, thing };
}

/** A new path changes the ARN alone, and nothing says what it was. */
export function renamed(kind: ResourceKind, field: string, change: Change): readonly (Deed | undefined)[] {
  const to = at(change, field);
  const thing = thingOf(kind, change);
  const moved = at(change, 'newPath') === undefined ? undefined : sets('path', [kind], change, at(change, 'newPath'));
  return [moved, to === undefined || thing === undefined ? undefined : { kind: 'renames', thing, to }];
}
