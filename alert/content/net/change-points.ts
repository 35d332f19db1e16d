import type { ChangeAlert } from '../../alert.ts';
import { concernsPolicies } from '../../net-access.ts';
import { lastUsesOfGone } from './last-use.ts';
import type { NetPoint } from './net-point.ts';
import { netPoints } from './net-points.ts';
import { trustBefore } from './trust-before.ts';

/** What a change did to access by what is known of the state before it; nothing where that is not known. */
export function netPointsOf(alert: ChangeAlert, effects: number): readonly NetPoint[] {
  const { change, before, access } = alert;
  const { accountId, time } = change.record;
  if (before.kind === 'unknown' || access === undefined) return [];
  const named = new Set(Object.values(change.resources).map(({ kind, name }) => `${kind} ${name?.toLowerCase()}`));
  const isNamed = ({ kind, name }: Readonly<{ kind: string; name: string }>) => {
    return named.has(`${kind} ${name.toLowerCase()}`);
  };
  const points = netPoints(access, { effects, accountId, time, isNamed });
  const all = [...(points.length === 0 ? unchanged(alert) : points), ...lastUsesOfGone(before)];
  return before.order === 'uncertain' && all.length > 0 ? [...all, { code: 'order uncertain' }] : all;
}

/** Where nobody's policies differ: of a policy that nobody holds, of a version that is not in force. */
function unchanged(alert: ChangeAlert): readonly NetPoint[] {
  return isAccessKnown(alert) ? [{ code: 'no access changed', of: undefined, grantedBy: [] }] : [];
}

/** Whether the state tells what became of access, be it nothing. */
export function isAccessKnown({ change, before, access }: ChangeAlert): boolean {
  if (before.kind === 'unknown' || access === undefined || !concernsPolicies(change)) return false;
  if (access.changes.length > 0 || access.more > 0) return true;
  return before.touched.length > 0 && before.touched.every((key) => before.after.entities.get(key) !== undefined);
}

/** Who might assume the role before, of a change to its trust policy. */
export function trustBeforeOf({ change, before }: ChangeAlert): readonly NetPoint[] {
  const isOfTrust = change.document?.kind === 'trust' && before.kind === 'known';
  return isOfTrust ? trustBefore(before, change.record.accountId) : [];
}
