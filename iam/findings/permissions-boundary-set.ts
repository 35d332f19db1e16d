import type { FindingRule } from './finding.ts';

export const permissionsBoundarySet: FindingRule = {
  name: 'permissions-boundary-set',
  raises: { security: 'medium', breakRisk: 'possible' },
  silences: ['access-removed'],
  saidByAction: true,
  appliesTo: ({ record }) => /^Put(User|Role)PermissionsBoundary$/.test(record.eventName),
};
