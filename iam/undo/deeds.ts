import type { Change } from '../change.ts';
import { type Deed, onItsOwn, type Setting } from './deed.ts';
import { deedsByAction } from './deeds-by-action.ts';
import { thingNamed } from './thing.ts';

/** What a change did to the state; nothing where its record does not name all that it takes to say so. */
export function deedsOf(change: Change): readonly Deed[] {
  const { record, action } = change;
  if (action === undefined || record.outcome.kind !== 'succeeded' || record.hidden !== undefined) return [];
  if (record.eventSource !== 'iam.amazonaws.com') return alone(change);
  const read = Object.hasOwn(deedsByAction, record.eventName) ? deedsByAction[record.eventName] : undefined;
  if (read === undefined) return alone(change);
  const found = read(change).filter((deed) => deed !== undefined);
  // What exactly was put on a new thing is not in the event; that something was, is.
  return found.length === 0 ? alone(change).map((deed) => ({ ...deed, withThing: 'blocks' })) : found;
}

/** Whether the state before and after an action is described here. */
export function isDescribed(eventName: string): boolean {
  return Object.hasOwn(deedsByAction, eventName);
}

/** A change that no other one touches: of the alerter's parts, of the account, or of what we do not follow further. */
function alone({ record, action, target }: Change): readonly Setting[] {
  const of = followed.includes(target.kind) && target.name !== undefined ? [thingNamed(target.kind, target.name)] : [];
  const back = action?.undo === undefined || isDescribed(record.eventName) ? undefined : 'as before';
  return [{ kind: 'sets', what: onItsOwn, of, withThing: 'goes along', value: 'changed', was: back, back }];
}

const followed: readonly string[] = ['user', 'group', 'role', 'instanceProfile', 'samlProvider', 'oidcProvider'];
