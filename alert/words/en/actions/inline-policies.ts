import type * as entries from '../../../../iam/actions/inline-policies.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const replaced = 'If a policy of this name was there before, its text is gone and not in the event.';

export const inlinePolicies: TextsOf<typeof entries.inlinePolicies> = {
  PutUserPolicy: puts('user', 'It counts for the user at once, beside the policies that the user already has.'),
  'PutUserPolicy.exposed-credential': {
    ...puts(
      'user',
      'AWS uses this name when it finds an access key of the user in public, though anybody else can use it too.',
    ),
    noUndo: 'A leaked key stays in the hands of its finder: replace it before anything is undone.',
  },
  'PutUserPolicy.sessions-revoked': revokes('user', 'the temporary sessions of {user}', 'the temporary sessions'),
  PutGroupPolicy: puts('group', 'It counts for every member at once, beside the policies that they already have.'),
  'PutGroupPolicy.sessions-revoked': revokes(
    'group',
    'the temporary sessions of the members of {group}',
    'the temporary sessions of the members',
  ),
  PutRolePolicy: puts('role', 'It counts for running sessions too, beside the policies that the role already has.'),
  'PutRolePolicy.sessions-revoked': revokes('role', 'the running sessions of {role}', 'the running sessions'),
  DeleteUserPolicy: deletes('user', 'The user loses what only this policy allowed, and can do what only it denied.'),
  DeleteGroupPolicy: deletes(
    'group',
    'Every member loses what only this policy allowed, and can do what only it denied.',
  ),
  DeleteRolePolicy: deletes(
    'role',
    'Whoever works with the role loses what only this policy allowed, and can do what only it denied.',
  ),
};

type Kind = 'user' | 'group' | 'role';

function puts(kind: Kind, why: string) {
  return {
    ...sentence('put', 'put', `{inlinePolicy} on {${kind}}`, { line: '{inlinePolicy}' }),
    why,
    unknown: replaced,
    noUndo: 'If it replaced a policy, put the former text again, from your code or from an older event.',
  };
}

function deletes(kind: Kind, why: string) {
  return {
    ...sentence('delete', 'deleted', `{inlinePolicy} from {${kind}}`, { line: '{inlinePolicy}' }),
    why,
    unknown: 'What the policy allowed is not known: the event holds its name, not its text.',
    noUndo: `put-${kind}-policy restores it, with its former text from your code or from an older event.`,
  };
}

function revokes(kind: Kind, object: string, line: string) {
  return {
    ...sentence('revoke', 'revoked', object, { line }),
    why: 'Every session that began before the time in the policy is denied everything; new sessions are not.',
    unknown: replaced,
    noUndo: `delete-${kind}-policy lets those sessions work again, as far as they have not ended.`,
  };
}
