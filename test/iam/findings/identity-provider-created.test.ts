import { identityProviderCreated } from '../../../iam/findings/identity-provider-created.ts';
import { aChange, by, failed } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  identityProviderCreated,
  {
    SAML: aChange('CreateSAMLProvider', { name: 'company' }),
    'OpenID Connect': aChange('CreateOpenIDConnectProvider', { url: 'https://token.actions.githubusercontent.com' }),
  },
  {
    'the provider that IAM Identity Center makes in every account': aChange(
      'CreateSAMLProvider',
      { name: 'AWSSSO_0123456789abcdef_DO_NOT_DELETE' },
      by.identityCenter,
    ),
    'a provider deleted': aChange('DeleteSAMLProvider', {
      sAMLProviderArn: 'arn:aws:iam::123456789012:saml-provider/company',
    }),
    'a provider that was there': aChange('CreateSAMLProvider', { name: 'company' }, failed),
  },
);
