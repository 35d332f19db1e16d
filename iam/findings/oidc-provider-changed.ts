import type { FindingRule } from './finding.ts';

export const oidcProviderChanged: FindingRule = {
  name: 'oidc-provider-changed',
  raises: { security: 'medium' },
  appliesTo: ({ record }) =>
    ['AddClientIDToOpenIDConnectProvider', 'UpdateOpenIDConnectProviderThumbprint'].includes(record.eventName),
};
