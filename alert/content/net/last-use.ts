import type { AccessChange, AccessChanges } from '../../../iam/state/access/access-changes.ts';
import { type LastSeen, lastUseOf } from '../../../iam/state/access/last-use.ts';
import type { Before } from '../../../iam/state/before.ts';
import type { User as IamUser } from '../../../iam/state/entities.ts';
import { wasInUse } from '../../break-risk.ts';
import { loses } from '../../net-access.ts';
import type { NetPoint, Principal, User } from './net-point.ts';

/** When those that lost access were last seen in use, as far as it is known. `time` is that of the change. */
export function lastUses(
  { changes }: AccessChanges,
  time: number | undefined,
  isNamed: (principal: Principal) => boolean,
): readonly NetPoint[] {
  const losing = changes.filter(loses);
  const [only, another] = losing;
  if (only === undefined) return [];
  if (another === undefined) {
    const { kind, name } = only.principal;
    return lastUse({ kind, name: isNamed(only.principal) ? undefined : name }, lastUseOf(only.principal));
  }
  return inUse(losing, time);
}

function inUse(losing: readonly AccessChange[], time: number | undefined): readonly NetPoint[] {
  const used = losing.filter((change) => wasInUse(change, time)).map(({ principal }) => principal);
  const isAllKnown = losing.every(({ principal }) => lastUseOf(principal) !== undefined);
  if (used.length === 0 && !isAllKnown) return [];
  const principals = used.map(({ kind, name }) => ({ kind, name }));
  return [{ code: 'in use', principals, among: losing.length }];
}

function lastUse(of: User, use: LastSeen | undefined): readonly NetPoint[] {
  return use === undefined ? [] : [{ code: 'last use', of, use }];
}

/** When a principal that was deleted, or a key that was switched off or deleted, was last seen in use. */
export function lastUsesOfGone(before: Before): readonly NetPoint[] {
  if (before.kind === 'unknown') return [];
  return before.touched.flatMap((key) => {
    const was = before.before.entities.get(key);
    if (was?.kind !== 'user' && was?.kind !== 'role') return [];
    const is = before.after.entities.get(key);
    if (was.deleted === undefined && is?.deleted !== undefined)
      return lastUse({ kind: was.kind, name: undefined }, lastUseOf(was));
    return was.kind === 'user' ? keysGone(was, is?.kind === 'user' ? is : undefined) : [];
  });
}

function keysGone(was: IamUser, is: IamUser | undefined): readonly NetPoint[] {
  return [...was.credentials.accessKeys].flatMap(([id, { status, lastUsed }]) => {
    const now = is?.credentials.accessKeys.get(id)?.status;
    if (status !== 'Active' || now === 'Active' || lastUsed === undefined) return [];
    const use: LastSeen = lastUsed === 'never' ? { kind: 'never' } : { kind: 'at', time: lastUsed.time };
    return lastUse({ kind: 'key', name: undefined }, use);
  });
}
