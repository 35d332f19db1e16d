import type * as entries from '../../../../iam/actions/managed-policies.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

export const managedPolicies: TextsOf<typeof entries.managedPolicies> = {
  CreatePolicy: {
    ...sentence('create', 'created', '{policy}', { line: '' }),
    why: 'A policy has no effect until it is attached to a user, a group or a role.',
  },
  CreatePolicyVersion: {
    ...sentence('add', 'added', 'a version to {policy}', { line: 'a version' }),
    why: 'A version that is made the default counts at once wherever the policy is attached.',
    noUndo: 'list-policy-versions shows whether the version is in force.',
  },
  'CreatePolicyVersion.in-force': {
    ...sentence('change', 'changed', 'the text of {policy}', { line: 'the text' }),
    why: 'The new version counts at once for every user, group and role that has this policy.',
    unknown: 'What the policy allowed before is not known: only the new text is in the event.',
    noUndo:
      'Make the former version the default again with set-default-policy-version; then delete-policy-version deletes the new one.',
  },
  'CreatePolicyVersion.not-in-force': {
    ...sentence('add', 'added', 'a version to {policy} without putting it in force', {
      line: 'a version without putting it in force',
    }),
    why: 'Nothing changes until the version is made the default.',
  },
  SetDefaultPolicyVersion: {
    ...sentence('put', 'put', '{policyVersion} of {policy} in force', { line: '{policyVersion} in force' }),
    why: 'Another text of the policy counts at once for every user, group and role that has it.',
    unknown: 'What it allows, and allowed before, is not known: neither text is in the event.',
    noUndo: 'Make the former version the default again with set-default-policy-version; the event does not name it.',
  },
  DeletePolicyVersion: {
    ...sentence('delete', 'deleted', '{policyVersion} of {policy}', { line: '{policyVersion}' }),
    why: 'It was not in force, since a default version cannot be deleted this way, but nobody can go back to it.',
    noUndo: 'The text of a deleted version is gone from IAM; look for it in your code or in an older event.',
  },
  DeletePolicy: {
    ...sentence('delete', 'deleted', '{policy}', { line: '' }),
    why: 'A policy has to be detached everywhere before it can be deleted: access was lost, if at all, just before.',
    noUndo: 'Create the policy again: its text is not in the event; look for it in your code or in an older event.',
  },
};
