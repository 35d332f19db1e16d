import type { Actions } from './action.ts';

/** Tokens with which the account's own principals sign in elsewhere (sts:GetWebIdentityToken). */
export const outboundFederation = {
  EnableOutboundWebIdentityFederation: {
    target: 'account',
    category: 'federation',
    security: 'high',
    breakRisk: 'none',
    undo: 'disable-outbound-web-identity-federation',
    en: {
      verb: 'enable',
      past: 'enabled',
      object: 'outbound web identity federation for {account}',
      why: 'Principals that may call sts:GetWebIdentityToken can now get tokens that prove who they are to services outside AWS.',
    },
  },
  DisableOutboundWebIdentityFederation: {
    target: 'account',
    category: 'federation',
    security: 'low',
    breakRisk: 'likely',
    en: {
      verb: 'disable',
      past: 'disabled',
      object: 'outbound web identity federation for {account}',
      why: 'Programs that sign in to services outside AWS with tokens from this account get no new ones.',
      noUndo:
        'enable-outbound-web-identity-federation turns it on again; the address of its issuer may then be another.',
    },
  },
} satisfies Actions;
