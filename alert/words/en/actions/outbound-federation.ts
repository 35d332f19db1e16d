import type * as entries from '../../../../iam/actions/outbound-federation.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

export const outboundFederation: TextsOf<typeof entries.outboundFederation> = {
  EnableOutboundWebIdentityFederation: {
    ...sentence('enable', 'enabled', 'outbound web identity federation for {account}', {
      line: 'outbound web identity federation',
    }),
    why: 'Principals that may call sts:GetWebIdentityToken can now get tokens that prove who they are to services outside AWS.',
  },
  DisableOutboundWebIdentityFederation: {
    ...sentence('disable', 'disabled', 'outbound web identity federation for {account}', {
      line: 'outbound web identity federation',
    }),
    why: 'Programs that sign in to services outside AWS with tokens from this account get no new ones.',
    noUndo: 'enable-outbound-web-identity-federation turns it on again; the address of its issuer may then be another.',
  },
};
