import type { FindingRule } from './finding.ts';

export const oidcProviderChanged: FindingRule = {
  name: 'oidc-provider-changed',
  raises: { security: 'medium' },
  en: {
    title: 'OpenID Connect provider changed',
    why: 'It may now take tokens that it refused before: for another audience, or behind another certificate.',
    next: 'Compare it with what the provider publishes.',
  },
  appliesTo: ({ record }) =>
    ['AddClientIDToOpenIDConnectProvider', 'UpdateOpenIDConnectProviderThumbprint'].includes(record.eventName),
};
