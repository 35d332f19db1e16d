import type * as entries from '../../../../iam/actions/saml-providers.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const identityCenter =
  'By its name it is the provider through which people come from IAM Identity Center into this account.';
const formerMetadata = 'The former metadata and keys are not in the event.';

export const samlProviders: TextsOf<typeof entries.samlProviders> = {
  CreateSAMLProvider: {
    ...sentence('create', 'created', '{samlProvider}', { line: '' }),
    why: 'Roles that trust this provider let in whomever it vouches for, as far as their conditions allow.',
  },
  'CreateSAMLProvider.by-identity-center': {
    ...sentence('create', 'created', '{samlProvider}', { line: '' }),
    why: 'IAM Identity Center makes this provider in each account that it signs people in to.',
    noUndo: 'Leave it: without it, nobody comes from IAM Identity Center into this account.',
  },
  'CreateSAMLProvider.identity-center': {
    ...sentence('create', 'created', '{samlProvider}', { line: '' }),
    why: identityCenter,
    noUndo: 'If IAM Identity Center made it, leave it; if somebody else did, delete-saml-provider takes it away.',
  },
  UpdateSAMLProvider: {
    ...sentence('change', 'changed', 'the metadata or keys of {samlProvider}', { line: 'the metadata or keys' }),
    why: 'They decide whose word counts at sign-in: wrong ones keep everybody out, planted ones let a stranger in.',
    unknown: formerMetadata,
    noUndo: 'update-saml-provider sets the former metadata again: fetch it from the identity provider.',
  },
  'UpdateSAMLProvider.by-identity-center': {
    ...sentence('change', 'changed', 'the metadata or keys of {samlProvider}', { line: 'the metadata or keys' }),
    why: 'IAM Identity Center renews the certificate of its own provider.',
    unknown: formerMetadata,
    noUndo: 'Leave it: IAM Identity Center sets the metadata of its provider itself.',
  },
  'UpdateSAMLProvider.identity-center': {
    ...sentence('change', 'changed', 'the metadata or keys of {samlProvider}', { line: 'the metadata or keys' }),
    why: identityCenter,
    unknown: formerMetadata,
    noUndo: 'IAM Identity Center has to set its own metadata again: nobody else has them.',
  },
  DeleteSAMLProvider: {
    ...sentence('delete', 'deleted', '{samlProvider}', { line: '' }),
    why: 'Nobody can sign in to AWS through this provider any more.',
    noUndo:
      'Create it again under the same name with create-saml-provider: roles still name it, its metadata is not in the event.',
  },
  'DeleteSAMLProvider.identity-center': {
    ...sentence('delete', 'deleted', '{samlProvider}', { line: '' }),
    why: 'If it was what its name says, nobody can come from IAM Identity Center into this account any more.',
    noUndo: 'IAM Identity Center has to make it again: remove the assignments of this account there and add them anew.',
  },
};
