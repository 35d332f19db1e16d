import type { CloudTrailRecord } from '../../cloudtrail/record.ts';
import type { Entity } from '../entities.ts';
import { calledOf, entityCalled, lives, nameKey } from '../look-up.ts';
import type { Call, Edit, Effect } from './call.ts';

/**
 * What the creation of an entity did. One of its name that the state still has must have been deleted without a
 * record of it. But a creation that comes late, when the state has something later of the entity or of its name,
 * would take all of that away again: it is not applied. Why: docs/decisions/0164.
 */
export function creation(entity: Entity, { state, record }: Call): Effect {
  const same = state.entities.get(entity.key);
  const former = formerOf(entity, { state, record });
  if (same !== undefined && isSamePast(same, record)) return { past: same };
  if (former !== undefined && isFormerPast(former, record)) return { past: former };
  const gone = lives(former) && former.key !== entity.key ? [tombstone(former, record.time)] : [];
  return { edits: [...gone, { before: undefined, after: entity }] };
}

/** Who had the name then; not one that had it once and is known by its own id under another. */
function formerOf(entity: Entity, { state, record }: Call): Entity | undefined {
  const called = calledOf(entity);
  const former = entityCalled(state, entity.kind, called, record.time);
  if (former?.id === undefined) return former;
  return nameKey(former.kind, calledOf(former)) === nameKey(entity.kind, called) ? former : undefined;
}

/** An id is given once: what has it was created already. A key that is made of a name can come again. */
function isSamePast(same: Entity, record: CloudTrailRecord): boolean {
  if (same.id === undefined) return isFormerPast(same, record);
  return same.deleted !== undefined || !isOf(same, record);
}

/** Nothing can be done to an entity before its creation: one of the same second, met by its name only, is this one. */
function isFormerPast(former: Entity, record: CloudTrailRecord): boolean {
  const { time } = former.asOf;
  if (time === undefined || record.time === undefined || isOf(former, record)) return false;
  const isMetByName = lives(former) && former.id === undefined && former.created === undefined;
  return time > record.time || (time === record.time && isMetByName);
}

function isOf({ asOf }: Entity, { eventId }: CloudTrailRecord): boolean {
  return asOf.kind === 'record' && asOf.eventId === eventId;
}

function tombstone(former: Entity, time: number | undefined): Edit {
  const buried = { ...former, deleted: time ?? 0 };
  return { before: buried, after: buried };
}
