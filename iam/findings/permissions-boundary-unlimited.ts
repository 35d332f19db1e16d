import { textAt } from '../cloudtrail/fields.ts';
import { limitsNothing } from './evidence/limits-nothing.ts';
import { gainsNothing } from './evidence/net-access.ts';
import type { FindingRule } from './finding.ts';

/** Where no boundary stood before, or one that held nothing in, nobody may do more than before. */
export const permissionsBoundaryUnlimited: FindingRule = {
  name: 'permissions-boundary-unlimited',
  raises: { security: 'high' },
  silences: ['permissions-boundary-set'],
  appliesTo: (change) =>
    /^Put(User|Role)PermissionsBoundary$/.test(change.record.eventName) &&
    limitsNothing(textAt(change.record.request, 'permissionsBoundary'), change) &&
    !gainsNothing(change),
};
