import { delegationTokenSent } from '../../../iam/findings/delegation-token-sent.ts';
import { aChange, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  delegationTokenSent,
  {
    'the token of a request sent': aChange('SendDelegationToken', { delegationRequestId: 'dr-1' }),
  },
  {
    'a request accepted, whose token is still to be sent': aChange('AcceptDelegationRequest', {
      delegationRequestId: 'dr-1',
    }),
    'an attempt': aChange('SendDelegationToken', { delegationRequestId: 'dr-1' }, denied),
  },
);
