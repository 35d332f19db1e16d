import type { Actions } from './action.ts';

/** Settings of the service that gives out temporary credentials. */
export const securityTokenService = {
  // No SDK or CLI command: the console makes this call, and its parameters are not documented.
  SetSTSRegionalEndpointStatus: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'possible',
    names: ['account'],
  },
  SetSecurityTokenServicePreferences: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'possible',
    names: ['account'],
    leavesOpen: true,
    variants: [
      {
        name: 'version-1',
        when: { field: 'globalEndpointTokenVersion', is: 'v1Token' },
      },
      {
        name: 'version-2',
        when: { field: 'globalEndpointTokenVersion', is: 'v2Token' },
      },
    ],
  },
} as const satisfies Actions;
