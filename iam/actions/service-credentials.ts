import type { Actions } from './action.ts';

const command =
  'update-service-specific-credential --user-name {userName} --service-specific-credential-id {serviceSpecificCredentialId} --status';
const stops = 'Whatever signs in to its AWS service with this credential fails from now on.';

/** Passwords and API keys for one AWS service: CodeCommit, Amazon Keyspaces, Amazon Bedrock. */
export const serviceCredentials = {
  CreateServiceSpecificCredential: {
    target: 'user',
    category: 'credentials',
    security: 'high',
    breakRisk: 'none',
    undo: 'delete-service-specific-credential --user-name {userName} --service-specific-credential-id {serviceSpecificCredential.serviceSpecificCredentialId}',
    en: {
      verb: 'make',
      past: 'made',
      object: '{serviceCredential} for {user} on {awsService}',
      why: 'It is a password or API key: whoever holds it can use that service as this user until it expires.',
    },
    variants: [
      {
        when: { lacks: 'credentialAgeDays' },
        en: {
          why: 'It is a password or API key that never expires: whoever holds it can use that service as this user.',
        },
      },
    ],
  },
  UpdateServiceSpecificCredential: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'possible',
    withoutUser: 'caller',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the status of {serviceCredential} of {user}',
      why: 'An inactive credential cannot be used; an active one can.',
      noUndo: 'The former status is not in the event.',
    },
    variants: [
      {
        when: { field: 'status', is: 'Inactive' },
        security: 'low',
        breakRisk: 'likely',
        undo: `${command} Active`,
        en: { verb: 'deactivate', past: 'deactivated', object: '{serviceCredential} of {user}', why: stops },
      },
      {
        when: { field: 'status', is: 'Active' },
        breakRisk: 'none',
        undo: `${command} Inactive`,
        en: {
          verb: 'activate',
          past: 'activated',
          object: '{serviceCredential} of {user}',
          why: 'Whoever holds the password or API key can use it again.',
        },
      },
    ],
  },
  ResetServiceSpecificCredential: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'likely',
    withoutUser: 'caller',
    en: {
      verb: 'reset',
      past: 'reset',
      object: 'the password of {serviceCredential} of {user}',
      why: 'The former password stopped working at once; whoever made the call was given the new one.',
      noUndo: 'The former password cannot be restored: put the new one wherever the credential is used.',
    },
  },
  DeleteServiceSpecificCredential: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    withoutUser: 'caller',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{serviceCredential} of {user}',
      why: stops,
      noUndo: 'A deleted credential cannot be restored: make a new one and put it wherever the old one was used.',
    },
  },
} satisfies Actions;
