import type * as entries from '../../../../iam/actions/service-credentials.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const stops = 'Whatever signs in to its AWS service with this credential fails from now on.';

export const serviceCredentials: TextsOf<typeof entries.serviceCredentials> = {
  CreateServiceSpecificCredential: {
    ...sentence('make', 'made', '{serviceCredential} for {user} on {awsService}', {
      line: '{serviceCredential} on {awsService}',
    }),
    why: 'It is a password or API key: whoever holds it can use that service as this user until it expires.',
  },
  'CreateServiceSpecificCredential.bedrock': {
    ...sentence('make', 'made', 'an API key for Amazon Bedrock ({serviceCredential}) for {user}', {
      line: 'an API key for Amazon Bedrock ({serviceCredential})',
    }),
    why: 'Whoever holds the key can use Amazon Bedrock as this user, and runs up its costs.',
  },
  'CreateServiceSpecificCredential.without-end': {
    ...sentence('make', 'made', '{serviceCredential} for {user} on {awsService}', {
      line: '{serviceCredential} on {awsService}',
    }),
    why: 'It is a password or API key that never expires: whoever holds it can use that service as this user.',
  },
  UpdateServiceSpecificCredential: {
    ...sentence('change', 'changed', 'the status of {serviceCredential} of {user}', {
      line: 'the status of {serviceCredential}',
      ofItself: 'the status of {serviceCredential} of its own',
    }),
    why: 'An inactive credential cannot be used; an active one can.',
    noUndo: 'The former status is not in the event.',
  },
  'UpdateServiceSpecificCredential.deactivated': {
    ...sentence('deactivate', 'deactivated', '{serviceCredential} of {user}', {
      line: '{serviceCredential}',
      ofItself: '{serviceCredential} of its own',
    }),
    why: stops,
  },
  'UpdateServiceSpecificCredential.activated': {
    ...sentence('activate', 'activated', '{serviceCredential} of {user}', {
      line: '{serviceCredential}',
      ofItself: '{serviceCredential} of its own',
    }),
    why: 'Whoever holds the password or API key can use it again.',
  },
  ResetServiceSpecificCredential: {
    ...sentence('reset', 'reset', 'the password of {serviceCredential} of {user}', {
      line: 'the password of {serviceCredential}',
      ofItself: 'the password of {serviceCredential} of its own',
    }),
    why: 'The former password stopped working at once; whoever made the call was given the new one.',
    noUndo: 'The former password cannot be restored: put the new one wherever the credential is used.',
  },
  DeleteServiceSpecificCredential: {
    ...sentence('delete', 'deleted', '{serviceCredential} of {user}', {
      line: '{serviceCredential}',
      ofItself: '{serviceCredential} of its own',
    }),
    why: stops,
    noUndo: 'A deleted credential cannot be restored: make a new one and put it wherever the old one was used.',
  },
};
