import type { Actions } from './action.ts';

const providerAndAudience =
  'open-id-connect-provider --open-id-connect-provider-arn {openIDConnectProviderArn} --client-id {clientID}';

/** OpenID Connect providers: how CI runs, Kubernetes pods and apps come by a role without a key. */
export const openidConnectProviders = {
  CreateOpenIDConnectProvider: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'high',
    breakRisk: 'none',
    undo: 'delete-open-id-connect-provider --open-id-connect-provider-arn {openIDConnectProviderArn}',
    en: {
      verb: 'create',
      past: 'created',
      object: '{oidcProvider}',
      why: 'Roles that trust this provider let in whatever it vouches for, as far as their conditions allow.',
    },
  },
  AddClientIDToOpenIDConnectProvider: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'medium',
    breakRisk: 'none',
    undo: `remove-client-id-from-${providerAndAudience}`,
    en: {
      verb: 'add',
      past: 'added',
      object: '{audience} to {oidcProvider}',
      why: 'Tokens made out to this audience are now accepted, by every role that trusts the provider and asks for no other.',
    },
  },
  RemoveClientIDFromOpenIDConnectProvider: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'low',
    breakRisk: 'likely',
    undo: `add-client-id-to-${providerAndAudience}`,
    en: {
      verb: 'remove',
      past: 'removed',
      object: '{audience} from {oidcProvider}',
      why: 'Tokens made out to this audience are refused: programs that sign in with them get no new session.',
    },
  },
  UpdateOpenIDConnectProviderThumbprint: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'medium',
    breakRisk: 'possible',
    en: {
      verb: 'replace',
      past: 'replaced',
      object: 'the certificate thumbprints of {oidcProvider}',
      why: 'Where AWS does not know the authority behind the certificate, a wrong list stops every sign-in.',
      unknown: 'The former thumbprints are not in the event.',
      noUndo: 'update-open-id-connect-provider-thumbprint sets the former list again, once you know it.',
    },
  },
  DeleteOpenIDConnectProvider: {
    target: 'oidcProvider',
    category: 'federation',
    security: 'low',
    breakRisk: 'likely',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{oidcProvider}',
      why: 'CI runs, pods and apps that sign in through this provider get no new session.',
      // https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html
      unknown: 'Whether the provider existed is not known: the call succeeds even where it does not.',
      noUndo: 'create-open-id-connect-provider with the same URL makes it again; its audiences are not in the event.',
    },
  },
} satisfies Actions;
