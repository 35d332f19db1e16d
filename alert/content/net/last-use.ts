import type { AccessChange, AccessChanges } from '../../../iam/state/access/access-changes.ts';
import { type LastSeen, lastUseOf } from '../../../iam/state/access/last-use.ts';
import type { Before } from '../../../iam/state/before.ts';
import { wasInUse } from '../../break-risk.ts';
import { goneIn } from '../../gone.ts';
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
  return goneIn(before).flatMap(({ kind, use }) => lastUse({ kind, name: undefined }, use));
}
