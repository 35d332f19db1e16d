import type { FindingRule } from './finding.ts';

export const permissionsBoundaryRemoved: FindingRule = {
  name: 'permissions-boundary-removed',
  raises: { security: 'high' },
  en: {
    title: 'Permissions boundary removed',
    why: 'The boundary was there to hold the policies in: what they allow beyond it now counts.',
    next: 'Look at what the policies allow, and set the boundary again if nobody meant to lift it.',
  },
  appliesTo: ({ record }) => /^Delete(User|Role)PermissionsBoundary$/.test(record.eventName),
};
