import { holds } from '../actions/condition.ts';
import { actsAs } from '../cloudtrail/acting-service.ts';
import type { FindingRule } from './finding.ts';

/** Changes that IAM Identity Center makes to its own provider are left out. Why: docs/decisions/0090. */
export const identityCenterMetadataReplaced: FindingRule = {
  name: 'identity-center-metadata-replaced',
  raises: { security: 'high' },
  appliesTo: ({ record }) =>
    record.eventName === 'UpdateSAMLProvider' &&
    holds({ all: [{ has: 'sAMLMetadataDocument' }, { samlProvider: 'of IAM Identity Center' }] }, record) &&
    !actsAs(record.principal, 'sso'),
};
