import { carriesOut } from '../cloudtrail/acting-service.ts';
import { grantsAdministration } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const administratorAccessGranted: FindingRule = {
  name: 'administrator-access-granted',
  raises: { security: 'critical' },
  knowsPolicy: true,
  appliesTo: (change) => !carriesOut(change.record.principal) && grantsAdministration(change),
};
