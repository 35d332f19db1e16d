import { takesQuarantineOff } from './evidence/quarantine.ts';
import type { FindingRule } from './finding.ts';

export const quarantineLifted: FindingRule = {
  name: 'quarantine-lifted',
  raises: { security: 'high' },
  silences: ['access-removed', 'guard-lifted'],
  knowsPolicy: true,
  appliesTo: ({ record }) => takesQuarantineOff(record),
};
