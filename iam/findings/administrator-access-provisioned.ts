import { carriesOut } from '../cloudtrail/acting-service.ts';
import { grantsAdministration } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const administratorAccessProvisioned: FindingRule = {
  name: 'administrator-access-provisioned',
  raises: { security: 'high' },
  knowsPolicy: true,
  appliesTo: (change) => carriesOut(change.record.principal) && grantsAdministration(change),
};
