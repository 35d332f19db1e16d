import type { Actions } from './action.ts';

/** Settings of the service that gives out temporary credentials. */
export const securityTokenService = {
  // No SDK or CLI command: the console makes this call, and its parameters are not documented.
  SetSTSRegionalEndpointStatus: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'possible',
    en: {
      verb: 'switch',
      past: 'switched',
      object: 'an STS regional endpoint on or off for {account}',
      why: 'Where the endpoint is off, programs in that Region that rely on it get no temporary credentials.',
      noUndo: 'Switch it back in the IAM console, under account settings.',
    },
  },
  SetSecurityTokenServicePreferences: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'set',
      past: 'set',
      object: 'the version of tokens from the global STS endpoint for {account}',
      why: 'The version decides in which Regions such tokens work and how long they are.',
      unknown: 'The former version is not in the event.',
      noUndo: 'set-security-token-service-preferences sets the former version again.',
    },
    variants: [
      {
        when: { field: 'globalEndpointTokenVersion', is: 'v1Token' },
        en: {
          object: 'tokens from the global STS endpoint to version 1 for {account}',
          why: 'Version 1 tokens do not work in Regions that an account has to enable first.',
        },
      },
      {
        when: { field: 'globalEndpointTokenVersion', is: 'v2Token' },
        en: {
          object: 'tokens from the global STS endpoint to version 2 for {account}',
          why: 'Version 2 tokens work in every Region, but are longer: software with too little room for them can fail.',
        },
      },
    ],
  },
} satisfies Actions;
