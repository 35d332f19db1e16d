import type { Actions } from './action.ts';

/** Tokens that let the account's own principals sign in outside AWS (sts:GetWebIdentityToken). */
export const outboundFederation = {
  EnableOutboundWebIdentityFederation: {
    target: 'account',
    category: 'federation',
    security: 'high',
    breakRisk: 'none',
    undo: 'disable-outbound-web-identity-federation',
    names: ['account'],
  },
  DisableOutboundWebIdentityFederation: {
    target: 'account',
    category: 'federation',
    security: 'low',
    breakRisk: 'likely',
    names: ['account'],
  },
} as const satisfies Actions;
