import type * as entries from '../../../../iam/actions/delegation.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const permissionsNotInEvent = 'What the partner may do is not in the event: get-delegation-request shows it.';
const reject = 'Until its token is sent, reject-delegation-request stops the request.';

export const delegation: TextsOf<typeof entries.delegation> = {
  CreateDelegationRequest: {
    ...sentence('create', 'created', '{delegationRequest}', { line: '' }),
    why: 'It asks another account for temporary access and grants nothing until somebody there accepts it.',
    noUndo: 'The account that is asked can refuse it with reject-delegation-request.',
  },
  AssociateDelegationRequest: {
    ...sentence('take', 'took', '{delegationRequest} as its owner', { line: 'it as its owner' }),
    why: 'A partner asks for temporary access, and this principal now handles the request; nothing is granted yet.',
    unknown: permissionsNotInEvent,
    noUndo: reject,
  },
  UpdateDelegationRequest: {
    ...sentence('submit', 'submitted', '{delegationRequest} for approval', { line: 'for approval' }),
    why: 'A partner asks for temporary access, and the request now waits for somebody to approve it.',
    unknown: permissionsNotInEvent,
    noUndo: reject,
  },
  AcceptDelegationRequest: {
    ...sentence('accept', 'accepted', '{delegationRequest}', { line: '' }),
    why: 'A partner is granted temporary access in the name of whoever accepted; it starts when the token is sent.',
    unknown: permissionsNotInEvent,
    noUndo: reject,
  },
  SendDelegationToken: {
    ...sentence('send', 'sent', 'the token of {delegationRequest} to the partner', {
      line: 'the token to the partner',
    }),
    why: 'With the token the partner can use the access that was granted, until it expires.',
    unknown: permissionsNotInEvent,
    noUndo: 'A token that was sent cannot be called back.',
  },
  RejectDelegationRequest: {
    ...sentence('reject', 'rejected', '{delegationRequest}', { line: '' }),
    why: 'The partner does not get the temporary access that it asked for.',
    noUndo: 'A rejected request cannot be accepted later: the partner has to make a new one.',
  },
};
