import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

export const trustOpenToAnyCertificate: FindingRule = {
  name: 'trust-open-to-any-certificate',
  raises: { security: 'high' },
  appliesTo: (change) => letsIn(change, 'any certificate'),
};
