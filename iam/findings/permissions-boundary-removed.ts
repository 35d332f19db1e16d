import type { FindingRule } from './finding.ts';

export const permissionsBoundaryRemoved: FindingRule = {
  name: 'permissions-boundary-removed',
  raises: { security: 'high' },
  appliesTo: ({ record }) => /^Delete(User|Role)PermissionsBoundary$/.test(record.eventName),
};
