import type { Resource } from '../../actions/resource.ts';
import type { Change } from '../../change.ts';
import type { Principal } from '../../cloudtrail/principal.ts';
import { grantsSomething } from './grants-something.ts';
import { gainsNothing } from './net-access.ts';

/** Whether the user or role that a change is about is the caller's own. */
export function isAboutOneself({ target, record }: Change): boolean {
  const { principal } = record;
  const foreign = principal.accountId !== undefined && principal.accountId !== record.accountId;
  return !foreign && target.name !== undefined && isSame(target.name, ownName(target.kind, principal));
}

/** Whether a user or role of this name is the caller, or the one whose session calls. */
export function isPrincipalItself(kind: 'user' | 'role', name: string, principal: Principal): boolean {
  return isSame(name, ownName(kind, principal));
}

/** Whether a change gives its caller access: a policy, a group, an end to a boundary. */
export function grantsToOneself(change: Change): boolean {
  const about = change.target.kind === 'user' || change.target.kind === 'role';
  if (!about || change.action?.category !== 'grants-access' || !isAboutOneself(change)) return false;
  return grantsSomething(change) && !gainsNothing(change);
}

function ownName(kind: Resource['kind'], principal: Principal): string | undefined {
  if (kind === 'role') return 'roleName' in principal ? principal.roleName : undefined;
  if (kind !== 'user') return undefined;
  if (principal.kind === 'FederatedUser') return principal.issuer;
  return principal.kind === 'IAMUser' ? principal.userName : undefined;
}

/** IAM ignores the case of names: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
function isSame(one: string, other: string | undefined): boolean {
  return other !== undefined && one.toLowerCase() === other.toLowerCase();
}
