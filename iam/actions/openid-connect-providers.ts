import type { Actions } from './action.ts';

const providerAndAudience =
  'open-id-connect-provider --open-id-connect-provider-arn {openIDConnectProviderArn} --client-id {clientID}';

/** OpenID Connect providers: they let CI runs, Kubernetes pods and apps assume a role without an access key. */
export const openidConnectProviders = {
  CreateOpenIDConnectProvider: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'high',
    breakRisk: 'none',
    undo: 'delete-open-id-connect-provider --open-id-connect-provider-arn {openIDConnectProviderArn}',
    names: ['oidcProvider'],
  },
  AddClientIDToOpenIDConnectProvider: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'medium',
    breakRisk: 'none',
    undo: `remove-client-id-from-${providerAndAudience}`,
    names: ['audience', 'oidcProvider'],
  },
  RemoveClientIDFromOpenIDConnectProvider: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'low',
    breakRisk: 'likely',
    undo: `add-client-id-to-${providerAndAudience}`,
    names: ['audience', 'oidcProvider'],
  },
  UpdateOpenIDConnectProviderThumbprint: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'medium',
    breakRisk: 'possible',
    names: ['oidcProvider'],
    leavesOpen: true,
  },
  DeleteOpenIDConnectProvider: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'low',
    breakRisk: 'likely',
    names: ['oidcProvider'],
    leavesOpen: true,
  },
} as const satisfies Actions;
