import { locate } from '../actions/locate.ts';
import type { ResourceKind } from '../actions/resources.ts';
import { textIn } from '../actions/text-in.ts';
import type { Change } from '../change.ts';
import type { Thing } from './deed.ts';

/** The thing of a kind that a change names, within those that it is part of; undefined where one of them is not named. */
export function thingOf(kind: ResourceKind, change: Change, within: readonly ResourceKind[] = []): Thing | undefined {
  const { record, action } = change;
  const { name, arn } = locate(kind, record, action?.withoutUser);
  // A policy's name alone does not tell it from one of AWS.
  const known = kind === 'policy' ? (arn ?? name) : name;
  const around = within.map((each) => thingOf(each, change)).filter((each) => each !== undefined);
  if (known === undefined || around.length < within.length) return undefined;
  return thingNamed(kind, known, around);
}

export function thingNamed(kind: string, name: string, within: readonly Thing[] = []): Thing {
  return { kind, name, within };
}

/** What a request says in one of its fields. */
export function at({ record }: Change, path: string): string | undefined {
  return textIn(record.request, path);
}
