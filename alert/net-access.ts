import type { Change } from '../iam/change.ts';
import { type AccessChange, type AccessChanges, accessChanges } from '../iam/state/access/access-changes.ts';
import type { Before, Known } from '../iam/state/before.ts';
import { spanOf } from '../iam/state/span.ts';
import { sortedBy } from '../iam/undo/order.ts';
import type { ChangeAlert } from './alert.ts';
import type { Digest, Message } from './group.ts';

/** The net effect of one change; undefined where nothing is known of the state before it. */
export function accessOf(before: Before): AccessChanges | undefined {
  return before.kind === 'known' ? accessChanges(before.before, before.after, before.touched) : undefined;
}

/**
 * The net effect of several changes together, in the order in which they were made: from the state before the first to
 * the one after the last. Undefined where the state before one of them is not known. Why: docs/decisions/0168.
 */
export function netAccess(alerts: readonly ChangeAlert[]): AccessChanges | undefined {
  const known = alerts.map(({ before }) => before).filter((before): before is Known => before.kind === 'known');
  const span = spanOf(known);
  if (span === undefined || known.length < alerts.length) return undefined;
  const touched = known.flatMap((each) => each.touched);
  return accessChanges(span.before, span.after, touched);
}

const ofDigests = new WeakMap<Digest, Readonly<{ access: AccessChanges | undefined }>>();

/** The net effect of all that a message tells of, worked out once for all its readers. */
export function accessOfMessage(message: Message): AccessChanges | undefined {
  if (message.kind === 'single') return message.alert.kind === 'change' ? message.alert.access : undefined;
  const known = ofDigests.get(message);
  if (known !== undefined) return known.access;
  const access = netAccess(sortedBy([...message.graver, ...message.alerts], ({ change }) => change));
  ofDigests.set(message, { access });
  return access;
}

/** Whether all that a change did to access is in its effects. */
export function isComplete({ unread, unsure }: AccessChange): boolean {
  return unread.length === 0 && unsure.length === 0;
}

/** Whether a principal may do less than before. */
export function loses({ effects }: AccessChange): boolean {
  return effects.some(({ effect }) => effect === 'lost' || effect === 'narrowed' || effect === 'changed');
}

/** Whether a principal may do something that it could not do before. */
export function gains({ effects }: AccessChange): boolean {
  return effects.some(({ effect }) => effect === 'gained' || effect === 'widened' || effect === 'changed');
}

/** Whether all that an action does is to change the policies of principals, so that nothing breaks but by them. */
export function concernsPolicies({ action, record }: Change): boolean {
  return action !== undefined && record.eventSource === 'iam.amazonaws.com' && ofPolicies.test(record.eventName);
}

const ofPolicies =
  /^((Attach|Detach|Put|Delete)(User|Group|Role)Policy|(Put|Delete)(User|Role)PermissionsBoundary|(Create|Delete)PolicyVersion|SetDefaultPolicyVersion|AddUserToGroup|RemoveUserFromGroup)$/;
