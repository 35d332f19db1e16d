import { textAt } from '../cloudtrail/fields.ts';
import { limitsNothing } from './evidence/limits-nothing.ts';
import type { FindingRule } from './finding.ts';

export const permissionsBoundaryUnlimited: FindingRule = {
  name: 'permissions-boundary-unlimited',
  raises: { security: 'high' },
  silences: ['permissions-boundary-set'],
  appliesTo: (change) =>
    /^Put(User|Role)PermissionsBoundary$/.test(change.record.eventName) &&
    limitsNothing(textAt(change.record.request, 'permissionsBoundary'), change),
};
