import type { Actions } from './action.ts';

/** SAML identity providers: sign-in through a company directory. */
export const samlProviders = {
  CreateSAMLProvider: {
    target: 'samlProvider',
    category: 'federation',
    security: 'high',
    breakRisk: 'none',
    undo: 'delete-saml-provider --saml-provider-arn {sAMLProviderArn}',
    en: {
      verb: 'create',
      past: 'created',
      object: '{samlProvider}',
      why: 'Roles that trust this provider let in whomever it vouches for, as far as their conditions allow.',
    },
  },
  UpdateSAMLProvider: {
    target: 'samlProvider',
    category: 'federation',
    security: 'high',
    breakRisk: 'possible',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the metadata or keys of {samlProvider}',
      why: 'They decide whose word counts at sign-in: wrong ones keep everybody out, planted ones let a stranger in.',
      unknown: 'The former metadata and keys are not in the event.',
      noUndo: 'update-saml-provider sets the former metadata again: fetch it from the identity provider.',
    },
  },
  DeleteSAMLProvider: {
    target: 'samlProvider',
    category: 'federation',
    security: 'low',
    breakRisk: 'likely',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{samlProvider}',
      why: 'Nobody can sign in to AWS through this provider any more.',
      noUndo:
        'Create it again under the same name with create-saml-provider: roles still name it, its metadata is not in the event.',
    },
  },
} satisfies Actions;
