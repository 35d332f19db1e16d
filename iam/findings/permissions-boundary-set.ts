import type { FindingRule } from './finding.ts';

export const permissionsBoundarySet: FindingRule = {
  name: 'permissions-boundary-set',
  raises: { security: 'medium', breakRisk: 'possible' },
  silences: ['access-removed'],
  saidByAction: true,
  en: {
    title: 'Permissions boundary set',
    why: 'What the policies allow beyond the boundary is refused from now on, and a boundary that was there before is gone.',
    next: 'Compare what the boundary allows with what is in use.',
  },
  appliesTo: ({ record }) => /^Put(User|Role)PermissionsBoundary$/.test(record.eventName),
};
