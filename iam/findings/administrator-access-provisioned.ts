import { carriesOut } from './evidence/acting-service.ts';
import { grantsAdministration } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const administratorAccessProvisioned: FindingRule = {
  name: 'administrator-access-provisioned',
  raises: { security: 'high' },
  knowsPolicy: true,
  en: {
    title: 'Administrator access granted by a template or permission set',
    why: 'The service only carries out what somebody decided: in a template, or in a permission set of Identity Center.',
    next: 'Find out who changed the template or the permission set.',
  },
  appliesTo: (change) => carriesOut(change.record.principal) && grantsAdministration(change),
};
