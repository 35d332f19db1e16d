import type { Actions } from './action.ts';

const permissionsNotInEvent = 'What the partner may do is not in the event: get-delegation-request shows it.';
const reject = 'Until its token is sent, reject-delegation-request stops the request.';

/** Temporary delegation to a partner: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-temporary-delegation.html */
export const delegation = {
  CreateDelegationRequest: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'info',
    breakRisk: 'none',
    en: {
      verb: 'create',
      past: 'created',
      object: '{delegationRequest}',
      why: 'It asks another account for temporary access and grants nothing until somebody there accepts it.',
      noUndo: 'The account that is asked can refuse it with reject-delegation-request.',
    },
  },
  AssociateDelegationRequest: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'medium',
    breakRisk: 'none',
    en: {
      verb: 'take',
      past: 'took',
      object: '{delegationRequest} as its owner',
      why: 'A partner asks for temporary access, and this principal now handles the request; nothing is granted yet.',
      unknown: permissionsNotInEvent,
      noUndo: reject,
    },
  },
  UpdateDelegationRequest: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'low',
    breakRisk: 'none',
    en: {
      verb: 'submit',
      past: 'submitted',
      object: '{delegationRequest} for approval',
      why: 'A partner asks for temporary access, and the request now waits for somebody to approve it.',
      unknown: permissionsNotInEvent,
      noUndo: reject,
    },
  },
  AcceptDelegationRequest: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'high',
    breakRisk: 'none',
    en: {
      verb: 'accept',
      past: 'accepted',
      object: '{delegationRequest}',
      why: 'A partner is granted temporary access in the name of whoever accepted; it starts when the token is sent.',
      unknown: permissionsNotInEvent,
      noUndo: reject,
    },
  },
  SendDelegationToken: {
    target: 'delegationRequest',
    category: 'grants-access',
    security: 'high',
    breakRisk: 'none',
    en: {
      verb: 'send',
      past: 'sent',
      object: 'the token of {delegationRequest} to the partner',
      why: 'With the token the partner can use the access that was granted, until it expires.',
      unknown: permissionsNotInEvent,
      noUndo: 'A token that was sent cannot be called back.',
    },
  },
  RejectDelegationRequest: {
    target: 'delegationRequest',
    category: 'removes-access',
    security: 'info',
    breakRisk: 'none',
    en: {
      verb: 'reject',
      past: 'rejected',
      object: '{delegationRequest}',
      why: 'The partner does not get the temporary access that it asked for.',
      noUndo: 'A rejected request cannot be accepted later: the partner has to make a new one.',
    },
  },
} satisfies Actions;
