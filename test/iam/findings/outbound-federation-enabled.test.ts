import { outboundFederationEnabled } from '../../../iam/findings/outbound-federation-enabled.ts';
import { aChange, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  outboundFederationEnabled,
  {
    'enabling it': aChange('EnableOutboundWebIdentityFederation', null),
  },
  {
    'disabling it': aChange('DisableOutboundWebIdentityFederation', null),
    'an attempt': aChange('EnableOutboundWebIdentityFederation', null, denied),
  },
);
