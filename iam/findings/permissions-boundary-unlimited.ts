import { textAt } from '../cloudtrail/fields.ts';
import { limitsNothing } from './evidence/limits-nothing.ts';
import type { FindingRule } from './finding.ts';

export const permissionsBoundaryUnlimited: FindingRule = {
  name: 'permissions-boundary-unlimited',
  raises: { security: 'high' },
  silences: ['permissions-boundary-set'],
  en: {
    title: 'Permissions boundary set that limits nothing',
    why: 'A boundary that allows everything replaces the one before it and holds nothing in.',
    next: 'Set the boundary that belongs there.',
  },
  appliesTo: ({ record }) =>
    /^Put(User|Role)PermissionsBoundary$/.test(record.eventName) &&
    limitsNothing(textAt(record.request, 'permissionsBoundary')),
};
