import { letsIn } from './evidence/outsiders.ts';
import type { FindingRule } from './finding.ts';

/** CloudFormation StackSets makes such roles in every account that it deploys to: to delete one cuts it off. */
export const trustOpenedToServiceOfAnotherAccount: FindingRule = {
  name: 'trust-opened-to-service-of-another-account',
  raises: { security: 'medium' },
  noUndo: true,
  appliesTo: (change) => letsIn(change, 'a service of another account'),
};
