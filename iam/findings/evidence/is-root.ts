import { actingService } from '../../cloudtrail/acting-service.ts';
import type { Principal } from '../../cloudtrail/principal.ts';

/** The root user itself. AWS services that act for the account as a whole are recorded as Root, too. */
export function isRoot(principal: Principal): principal is Extract<Principal, { kind: 'Root' }> {
  return principal.kind === 'Root' && actingService(principal) === undefined;
}

/** A session of AssumeRoot, which can do no more than a few set tasks: to take root's credentials away is expected work. */
export function isRootTask(principal: Principal): boolean {
  return isRoot(principal) && principal.session === 'AssumeRoot';
}
