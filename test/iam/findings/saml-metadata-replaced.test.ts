import { samlMetadataReplaced } from '../../../iam/findings/saml-metadata-replaced.ts';
import { aChange, denied } from './a-change.ts';
import { cases } from './cases.ts';

const sAMLProviderArn = 'arn:aws:iam::123456789012:saml-provider/company';

cases(
  samlMetadataReplaced,
  {
    'new metadata': aChange('UpdateSAMLProvider', { sAMLProviderArn, sAMLMetadataDocument: '<EntityDescriptor/>' }),
  },
  {
    'a key for encrypted assertions': aChange('UpdateSAMLProvider', { sAMLProviderArn, addPrivateKey: 'HIDDEN' }),
    'a new provider': aChange('CreateSAMLProvider', { name: 'company', sAMLMetadataDocument: '<EntityDescriptor/>' }),
    'new metadata of the provider of IAM Identity Center, which is another finding': aChange('UpdateSAMLProvider', {
      sAMLProviderArn: 'arn:aws:iam::123456789012:saml-provider/AWSSSO_0123456789abcdef_DO_NOT_DELETE',
      sAMLMetadataDocument: '<EntityDescriptor/>',
    }),
    'an attempt': aChange(
      'UpdateSAMLProvider',
      { sAMLProviderArn, sAMLMetadataDocument: '<EntityDescriptor/>' },
      denied,
    ),
  },
);
