import { parseArn } from '../iam/cloudtrail/arn.ts';
import type { Principal, SessionOrigin } from '../iam/cloudtrail/principal.ts';
import type { Names } from './pattern.ts';

/** Every name and ARN by which an operator may know a principal. */
export function namesOfPrincipal(principal: Principal): Names {
  const { sourceIdentity, invokedBy, arn } = principal;
  return {
    names: known([sourceIdentity, invokedBy, ...namesOfSelf(principal)]),
    arns: known([arn, roleArn(principal)]),
  };
}

function namesOfSelf(principal: Principal): readonly (string | undefined)[] {
  switch (principal.kind) {
    case 'Root':
      return ['root'];
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
    case 'Directory':
    case 'SAMLUser':
    case 'WebIdentityUser':
    case 'Unknown':
      return [principal.name];
  }
}

/** A session name that the caller chose proves nothing: a rule for another's name must not hold their alerts back. */
function vouchedFor(origin: SessionOrigin): boolean {
  return origin.kind !== 'chosen by the caller' && origin.kind !== 'web identity';
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
