import { delegationAccepted } from '../../../iam/findings/delegation-accepted.ts';
import { aChange, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  delegationAccepted,
  {
    'a request accepted': aChange('AcceptDelegationRequest', { delegationRequestId: 'dr-1' }),
  },
  {
    'its token sent, which is another finding': aChange('SendDelegationToken', { delegationRequestId: 'dr-1' }),
    'a request made': aChange('CreateDelegationRequest', {}),
    'a request taken up': aChange('AssociateDelegationRequest', { delegationRequestId: 'dr-1' }),
    'a request rejected': aChange('RejectDelegationRequest', { delegationRequestId: 'dr-1' }),
    'an attempt': aChange('AcceptDelegationRequest', { delegationRequestId: 'dr-1' }, denied),
  },
);
