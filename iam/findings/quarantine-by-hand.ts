import { isAttached } from './evidence/granted-power.ts';
import { isQuarantine } from './evidence/quarantine.ts';
import type { FindingRule } from './finding.ts';

/** AWS puts its quarantine on users, whose keys it finds: on a role or a group it is somebody's answer to an incident. */
export const quarantineByHand: FindingRule = {
  name: 'quarantine-by-hand',
  raises: { security: 'critical', breakRisk: 'possible' },
  silences: ['access-removed'],
  noUndo: true,
  knowsPolicy: true,
  appliesTo: ({ record }) => record.eventName !== 'AttachUserPolicy' && isAttached(record) && isQuarantine(record),
};
