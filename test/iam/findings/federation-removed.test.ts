import { federationRemoved } from '../../../iam/findings/federation-removed.ts';
import { aChange } from './a-change.ts';
import { cases } from './cases.ts';

const openIDConnectProviderArn = 'arn:aws:iam::123456789012:oidc-provider/gitlab.com';

cases(
  federationRemoved,
  {
    'a SAML provider deleted': aChange('DeleteSAMLProvider', {
      sAMLProviderArn: 'arn:aws:iam::123456789012:saml-provider/company',
    }),
    'an OpenID Connect provider deleted': aChange('DeleteOpenIDConnectProvider', { openIDConnectProviderArn }),
    'an audience removed': aChange('RemoveClientIDFromOpenIDConnectProvider', {
      openIDConnectProviderArn,
      clientID: 'sts.amazonaws.com',
    }),
    'outbound federation disabled': aChange('DisableOutboundWebIdentityFederation', null),
  },
  {
    'an audience added': aChange('AddClientIDToOpenIDConnectProvider', {
      openIDConnectProviderArn,
      clientID: 'sts.amazonaws.com',
    }),
    'thumbprints replaced': aChange('UpdateOpenIDConnectProviderThumbprint', { openIDConnectProviderArn }),
    'a role deleted': aChange('DeleteRole', { roleName: 'batch' }),
  },
);
