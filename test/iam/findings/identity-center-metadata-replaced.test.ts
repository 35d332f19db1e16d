import { identityCenterMetadataReplaced } from '../../../iam/findings/identity-center-metadata-replaced.ts';
import { aChange, by, denied } from './a-change.ts';
import { cases } from './cases.ts';

const sAMLMetadataDocument = '<EntityDescriptor/>';
const ofIdentityCenter = 'arn:aws:iam::123456789012:saml-provider/AWSSSO_0123456789abcdef_DO_NOT_DELETE';

cases(
  identityCenterMetadataReplaced,
  {
    'new metadata by somebody else': replaces(ofIdentityCenter),
    'new metadata by somebody else in China': replaces(ofIdentityCenter.replace('arn:aws:', 'arn:aws-cn:')),
  },
  {
    'IAM Identity Center at work': replaces(ofIdentityCenter, by.identityCenter),
    'another provider': replaces('arn:aws:iam::123456789012:saml-provider/company'),
    'another provider with such a name inside': replaces('arn:aws:iam::123456789012:saml-provider/NotAWSSSO_1'),
    'a key for encrypted assertions': aChange('UpdateSAMLProvider', {
      sAMLProviderArn: ofIdentityCenter,
      addPrivateKey: 'HIDDEN',
    }),
    'an attempt': replaces(ofIdentityCenter, denied),
  },
);

function replaces(sAMLProviderArn: string, more = {}) {
  return aChange('UpdateSAMLProvider', { sAMLProviderArn, sAMLMetadataDocument }, more);
}
