import { gainsNothing } from './evidence/net-access.ts';
import type { FindingRule } from './finding.ts';

/** A boundary that held nothing in is missed by nobody today; what the action itself measures is enough. */
export const permissionsBoundaryRemoved: FindingRule = {
  name: 'permissions-boundary-removed',
  raises: { security: 'high' },
  appliesTo: (change) =>
    /^Delete(User|Role)PermissionsBoundary$/.test(change.record.eventName) && !gainsNothing(change),
};
