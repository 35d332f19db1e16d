import type * as entries from '../../../../iam/actions/groups.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_rename.html
const renamed =
  'Members and policies stay with the group, but tools that know its old name, and policies on its old ARN, do not follow.';
const formerPath = 'The former path is not in the event; update-group sets it.';
const groupUnknown = 'What the group allows is not known: its policies are not in the event.';

export const groups: TextsOf<typeof entries.groups> = {
  CreateGroup: {
    ...sentence('create', 'created', '{group}', { line: '' }),
    why: 'A group has no effect until it has policies and members.',
  },
  UpdateGroup: {
    ...sentence('change', 'changed', 'the name or path of {group}', { line: 'the name or path' }),
    why: renamed,
    noUndo: formerPath,
  },
  'UpdateGroup.renamed-and-moved': {
    ...sentence('rename', 'renamed', '{group} to {newName}', {
      line: 'to {newName}',
      and: { verb: 'move', past: 'moved', object: 'it to {newPath}' },
    }),
    why: renamed,
    noUndo: formerPath,
  },
  'UpdateGroup.renamed': {
    ...sentence('rename', 'renamed', '{group} to {newName}', { line: 'to {newName}' }),
    why: renamed,
  },
  'UpdateGroup.moved': {
    ...sentence('move', 'moved', '{group} to {newPath}', { line: 'to {newPath}' }),
    why: renamed,
    noUndo: formerPath,
  },
  DeleteGroup: {
    ...sentence('delete', 'deleted', '{group}', { line: '' }),
    why: 'Members and policies have to leave a group before it can be deleted: access was lost, if at all, just before.',
    noUndo: 'Create the group again, attach its policies and add its members: the event does not name them.',
  },
  AddUserToGroup: {
    ...sentence('add', 'added', '{user} to {group}', { line: 'to {group}' }),
    why: 'The policies of the group now count for the user: what they allow and what they deny.',
    unknown: groupUnknown,
  },
  RemoveUserFromGroup: {
    ...sentence('remove', 'removed', '{user} from {group}', { line: 'from {group}' }),
    why: 'The user loses what only this group allowed, and can do what only it denied.',
    unknown: groupUnknown,
  },
};
