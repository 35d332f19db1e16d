import type { FindingRule } from './finding.ts';

export const outboundFederationEnabled: FindingRule = {
  name: 'outbound-federation-enabled',
  raises: { security: 'high' },
  appliesTo: ({ record }) => record.eventName === 'EnableOutboundWebIdentityFederation',
};
