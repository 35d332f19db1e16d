import { parseArn } from '../iam/cloudtrail/arn.ts';
import type { Principal, SessionOrigin } from '../iam/cloudtrail/principal.ts';
import type { Names } from './pattern.ts';

/**
 * Every name and ARN by which an operator may know a principal, and that it did not choose itself: a rule for
 * somebody else must not hold its alerts back. So not a source identity, and `root` only for the root user.
 */
export function namesOfPrincipal(principal: Principal): Names {
  const names = known([principal.invokedBy, ...namesOfSelf(principal)]);
  return {
    names: names.filter((name) => name.toLowerCase() !== root || principal.kind === 'Root'),
    arns: known([ownArn(principal), roleArn(principal)]),
  };
}

const root = 'root';

function namesOfSelf(principal: Principal): readonly (string | undefined)[] {
  switch (principal.kind) {
    case 'Root':
      return [root];
    case 'IAMUser':
      return [principal.userName];
    case 'AssumedRole':
      return [principal.roleName, vouchedFor(principal.origin) ? principal.sessionName : undefined];
    case 'Role':
      return [principal.roleName];
    case 'AWSService':
      return [principal.service];
    case 'AWSAccount':
      return [principal.accountId];
    case 'IdentityCenterUser':
      return [principal.onBehalfOf?.userId];
    case 'FederatedUser':
      return [principal.issuer];
    case 'Directory':
    case 'SAMLUser':
    case 'WebIdentityUser':
    case 'Unknown':
      return [principal.name];
  }
}

function vouchedFor(origin: SessionOrigin): boolean {
  return origin.kind !== 'chosen by the caller' && origin.kind !== 'web identity';
}

/** Without the name at its end, where the caller chose that: `*` still stands for it. */
function ownArn(principal: Principal): string | undefined {
  const { arn } = principal;
  const isChosen =
    principal.kind === 'FederatedUser' || (principal.kind === 'AssumedRole' && !vouchedFor(principal.origin));
  return isChosen ? arn?.replace(/[^/]*$/, '') : arn;
}

/** A session's own ARN is that of `assumed-role`; people know the role by this one. A path is not in the record. */
function roleArn(principal: Principal): string | undefined {
  if (principal.kind !== 'AssumedRole') return undefined;
  const session = parseArn(principal.arn);
  return session && `arn:${session.partition}:iam::${session.accountId}:role/${principal.roleName}`;
}

function known(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined);
}
