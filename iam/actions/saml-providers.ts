import type { Actions } from './action.ts';

const ofIdentityCenter = { samlProvider: 'of IAM Identity Center' } as const;

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
    variants: [
      {
        when: ofIdentityCenter,
        en: {
          why: 'By its name it is the provider through which people come from IAM Identity Center into this account.',
          noUndo: 'If IAM Identity Center made it, leave it; if somebody else did, delete-saml-provider takes it away.',
        },
      },
    ],
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
    variants: [
      {
        when: ofIdentityCenter,
        en: {
          why: 'By its name it is the provider through which people come from IAM Identity Center into this account.',
          noUndo: 'IAM Identity Center has to set its own metadata again: nobody else has them.',
        },
      },
    ],
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
    variants: [
      {
        when: ofIdentityCenter,
        en: {
          why: 'If it was what its name says, nobody can come from IAM Identity Center into this account any more.',
          noUndo:
            'IAM Identity Center has to make it again: remove the assignments of this account there and add them anew.',
        },
      },
    ],
  },
} satisfies Actions;
