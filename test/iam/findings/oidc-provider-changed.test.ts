import { oidcProviderChanged } from '../../../iam/findings/oidc-provider-changed.ts';
import { aChange } from './a-change.ts';
import { cases } from './cases.ts';

const openIDConnectProviderArn = 'arn:aws:iam::123456789012:oidc-provider/gitlab.com';

cases(
  oidcProviderChanged,
  {
    'an audience added': aChange('AddClientIDToOpenIDConnectProvider', {
      openIDConnectProviderArn,
      clientID: 'sts.amazonaws.com',
    }),
    'thumbprints replaced': aChange('UpdateOpenIDConnectProviderThumbprint', {
      openIDConnectProviderArn,
      thumbprintList: ['a'],
    }),
  },
  {
    'an audience removed': aChange('RemoveClientIDFromOpenIDConnectProvider', {
      openIDConnectProviderArn,
      clientID: 'sts.amazonaws.com',
    }),
    'a tag': aChange('TagOpenIDConnectProvider', { openIDConnectProviderArn, tags: [] }),
  },
);
