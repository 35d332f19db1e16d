import type { CloudTrailRecord } from '../../cloudtrail/record.ts';
import type { Known } from '../before.ts';
import type { AsOf, Entity } from '../entities.ts';
import { withEntity } from '../look-up.ts';
import type { State } from '../state.ts';
import { account } from './account.ts';
import type { Applier, Edit, Effect } from './call.ts';
import { credentials } from './credentials.ts';
import { hiddenEffect } from './hidden.ts';
import { holders } from './holders.ts';
import { managedPolicies } from './managed-policies.ts';
import { providersAndCertificates } from './providers-and-certificates.ts';
import { roles } from './roles.ts';
import { tags } from './tags.ts';
import { usersAndGroups } from './users-and-groups.ts';

/** What each action does to a state; those that do nothing to it stand in `stateless.ts`. */
export const appliers: ReadonlyMap<string, Applier> = new Map(
  [account, credentials, holders, managedPolicies, providersAndCertificates, roles, tags, usersAndGroups].flatMap(
    (some) => Object.entries(some),
  ),
);

/**
 * What a record does to a state. A record that changes no state (a denied call, an action that only sends a
 * message) leaves it as it is. Never throws for a record or a state of any content. Why: docs/decisions/0164.
 */
export function apply(state: State, record: CloudTrailRecord): Known {
  const effect = effectOf(state, record);
  const edits = (effect.edits ?? []).flatMap((edit) => edit ?? []);
  const timely = edits.filter((edit) => !isLate(edit, record));
  const asOf: AsOf = { kind: 'record', time: record.time ?? 0, eventId: record.eventId ?? '' };
  const before = timely.reduce(
    (met, edit) => (isKnown(edit, met) ? met : withEntity(met, edit.before ?? edit.after)),
    state,
  );
  const after = timely.reduce((left, edit) => withEntity(left, { ...edit.after, asOf: later(edit, asOf) }), before);
  const keys = [effect.past?.key, ...edits.map((edit) => edit.after.key), ...(effect.touched ?? [])];
  return {
    kind: 'known',
    before: effect.account === undefined ? before : { ...before, account: effect.account.before },
    after: effect.account === undefined ? after : { ...after, account: effect.account.after },
    touched: [...new Set(keys.filter((key) => key !== undefined))],
    order: effect.past !== undefined || timely.length < edits.length ? 'uncertain' : 'certain',
  };
}

/** Whether the state has the entity as it was before already: putting it in again would copy the state. */
function isKnown({ before }: Edit, { entities }: State): boolean {
  return before === undefined || entities.get(before.key) === before;
}

function effectOf(state: State, record: CloudTrailRecord): Effect {
  const { eventSource, eventName, outcome } = record;
  if (eventSource !== 'iam.amazonaws.com' || outcome.kind !== 'succeeded') return {};
  const effect = appliers.get(eventName)?.({ state, record }) ?? {};
  return record.hidden === undefined ? effect : hiddenEffect(effect, state);
}

/** A tombstone takes what comes late, and stays as it was last known. */
function later({ before }: Edit, asOf: AsOf): AsOf {
  const known = before?.asOf;
  return before?.deleted !== undefined && known?.time !== undefined && known.time > (asOf.time ?? 0) ? known : asOf;
}

/** Whether the state has something later of the entity: then the record is of a time that is past. */
function isLate({ before }: Edit, { time, eventId }: CloudTrailRecord): boolean {
  if (before === undefined || before.deleted !== undefined || time === undefined) return false;
  const { asOf }: Entity = before;
  if (asOf.time === undefined || asOf.time <= time) return false;
  return asOf.kind === 'read' || asOf.eventId !== eventId;
}
