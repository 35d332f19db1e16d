import type { AccessEffect } from '../../access/access-effect.ts';
import { accessOf } from '../../access-of.ts';
import type { Change } from '../../change.ts';

/** Whether the state shows that a change gave nobody any access: all is the same, or less. */
export function gainsNothing(change: Change): boolean {
  const changes = accessOf(change);
  if (changes === undefined || changes.more > 0) return false;
  // Beside a boundary that nobody knows, what it held in is not known either.
  return changes.changes.every(
    ({ effects, unread, unsure }) =>
      !effects.some(isGain) && !unread.some(({ on }) => on === 'after') && !unsure.includes('boundary'),
  );
}

/** Whether the state shows that a change gave somebody access. */
export function gainsAccess(change: Change): boolean {
  return accessOf(change)?.changes.some(({ effects }) => effects.some(isGain)) ?? false;
}

/** Whether somebody lost a policy whose text the state does not have. */
export function lostUnread(change: Change): boolean {
  return accessOf(change)?.changes.some(({ unread }) => unread.some(({ on }) => on === 'before')) ?? false;
}

function isGain({ effect }: AccessEffect): boolean {
  return effect === 'gained' || effect === 'widened' || effect === 'changed';
}
