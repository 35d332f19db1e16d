import type * as entries from '../../../../iam/actions/roles.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const longerSessions = 'Jobs that ask for longer sessions than the role allows are refused.';
const formerValues = 'The former values are not in the event.';
const setFormerValues = 'update-role sets the former values, once you know them.';

export const roles: TextsOf<typeof entries.roles> = {
  CreateRole: {
    ...sentence('create', 'created', '{role}', { line: '' }),
    why: 'Whoever the role trusts can work with the permissions that it is given.',
  },
  AcquireRole: {
    ...sentence('create', 'created', '{role} from {roleTemplate}', { line: 'from {roleTemplate}' }),
    why: 'The role comes complete out of the template: who may assume it, its policies and its boundary.',
    unknown: 'What the role may do is not known: its policies are in the template, not in the event.',
    noUndo: 'The policies that came with the role have to be removed before delete-role deletes it.',
  },
  UpdateRole: {
    ...sentence('change', 'changed', 'the description or maximum session duration of {role}', {
      line: 'the description or maximum session duration',
    }),
    why: longerSessions,
    unknown: formerValues,
    noUndo: setFormerValues,
  },
  'UpdateRole.session-duration': {
    ...sentence('change', 'changed', 'the maximum session duration of {role} to {sessionSeconds} seconds', {
      line: 'the maximum session duration to {sessionSeconds} seconds',
    }),
    why: longerSessions,
    unknown: formerValues,
    noUndo: setFormerValues,
  },
  'UpdateRole.description': {
    ...sentence('change', 'changed', 'the description of {role}', { line: 'the description' }),
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
    why: 'A call without a maximum session duration sets it to one hour: jobs that ask for more are refused.',
    unknown: formerValues,
    noUndo: setFormerValues,
  },
  UpdateRoleDescription: {
    ...sentence('change', 'changed', 'the description of {role}', { line: 'the description' }),
    why: 'A description changes nothing about access.',
    noUndo: 'The former description is not in the event.',
  },
  UpdateAssumeRolePolicy: {
    ...sentence('change', 'changed', 'who may assume {role}', { line: 'who may assume it' }),
    why: 'The new text replaces the old one as a whole: whoever it leaves out can no longer assume the role.',
    unknown: 'Who was trusted before is not known: only the new text is in the event.',
    noUndo: 'Restore the former text with update-assume-role-policy, from your code or from an older event.',
  },
  DeleteRole: {
    ...sentence('delete', 'deleted', '{role}', { line: '' }),
    why: 'A deleted role can no longer be assumed: whatever still works with it fails.',
    noUndo: 'A deleted role cannot be restored. A new one of the same name is not trusted where the old one was.',
  },
  'DeleteRole.identity-center': {
    ...sentence('delete', 'deleted', '{role}', { line: '' }),
    why: 'Made again, the role gets another suffix: key policies, EKS access entries and trust policies that name this one no longer fit.',
    noUndo:
      'Assign the permission set again in IAM Identity Center, then correct what names the old role: the new one is called otherwise.',
  },
};
