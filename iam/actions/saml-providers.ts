import type { Actions } from './action.ts';

const ofIdentityCenter = { samlProvider: 'of IAM Identity Center' } as const;
const byItself = { all: [ofIdentityCenter, { caller: 'IAM Identity Center' }] } as const;

/** SAML identity providers: sign-in through a company directory. */
export const samlProviders = {
  CreateSAMLProvider: {
    target: 'samlProvider',
    category: 'federation',
    security: 'high',
    breakRisk: 'none',
    undo: 'delete-saml-provider --saml-provider-arn {sAMLProviderArn}',
    names: ['samlProvider'],
    variants: [
      { name: 'by-identity-center', when: byItself, security: 'low', noUndo: true },
      {
        name: 'identity-center',
        when: ofIdentityCenter,
        noUndo: true,
      },
    ],
  },
  UpdateSAMLProvider: {
    target: 'samlProvider',
    category: 'federation',
    security: 'high',
    breakRisk: 'possible',
    names: ['samlProvider'],
    leavesOpen: true,
    variants: [
      { name: 'by-identity-center', when: byItself, security: 'low' },
      {
        name: 'identity-center',
        when: ofIdentityCenter,
      },
    ],
  },
  DeleteSAMLProvider: {
    target: 'samlProvider',
    category: 'federation',
    security: 'low',
    breakRisk: 'likely',
    names: ['samlProvider'],
    variants: [
      {
        name: 'identity-center',
        when: ofIdentityCenter,
      },
    ],
  },
} as const satisfies Actions;
