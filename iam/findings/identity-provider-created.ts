import { actsAs } from '../cloudtrail/acting-service.ts';
import type { FindingRule } from './finding.ts';

/** IAM Identity Center makes a provider of its own in every account: that one is left out. */
export const identityProviderCreated: FindingRule = {
  name: 'identity-provider-created',
  raises: { security: 'high' },
  appliesTo: ({ record }) =>
    ['CreateSAMLProvider', 'CreateOpenIDConnectProvider'].includes(record.eventName) &&
    !actsAs(record.principal, 'sso'),
};
