import type { FindingRule } from './finding.ts';

export const outboundFederationEnabled: FindingRule = {
  name: 'outbound-federation-enabled',
  raises: { security: 'high' },
  en: {
    title: 'Outbound federation enabled',
    why: 'Services outside AWS that trust this account now take its tokens for proof of who calls.',
    next: 'See who may call sts:GetWebIdentityToken.',
  },
  appliesTo: ({ record }) => record.eventName === 'EnableOutboundWebIdentityFederation',
};
