import type { Actions } from './action.ts';

const groupUnknown = 'What the group allows is not known: its policies are not in the event.';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_rename.html */
const renamed =
  'Members and policies stay with the group, but tools that know its old name, and policies on its old ARN, do not follow.';

/** IAM groups: users who share policies. */
export const groups = {
  CreateGroup: {
    target: 'group',
    category: 'identity',
    security: 'low',
    breakRisk: 'none',
    undo: 'delete-group --group-name {groupName}',
    en: {
      verb: 'create',
      past: 'created',
      object: '{group}',
      why: 'A group has no effect until it has policies and members.',
    },
  },
  UpdateGroup: {
    target: 'group',
    category: 'identity',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the name or path of {group}',
      why: renamed,
      noUndo: 'The former path is not in the event; update-group sets it.',
    },
    variants: [
      {
        when: { all: [{ has: 'newGroupName' }, { has: 'newPath' }] },
        en: { verb: 'rename', past: 'renamed', object: '{group} to {newName} and moved it to {newPath}' },
      },
      {
        when: { has: 'newGroupName' },
        undo: 'update-group --group-name {newGroupName} --new-group-name {groupName}',
        en: { verb: 'rename', past: 'renamed', object: '{group} to {newName}' },
      },
      { when: { has: 'newPath' }, en: { verb: 'move', past: 'moved', object: '{group} to {newPath}' } },
    ],
  },
  DeleteGroup: {
    target: 'group',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'none',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{group}',
      why: 'Members and policies have to leave a group before it can be deleted: access was lost, if at all, just before.',
      noUndo: 'Create the group again, attach its policies and add its members: the event does not name them.',
    },
  },
  AddUserToGroup: {
    target: 'user',
    category: 'grants-access',
    security: 'medium',
    breakRisk: 'none',
    undo: 'remove-user-from-group --group-name {groupName} --user-name {userName}',
    en: {
      verb: 'add',
      past: 'added',
      object: '{user} to {group}',
      why: 'The policies of the group now count for the user: what they allow and what they deny.',
      unknown: groupUnknown,
    },
  },
  RemoveUserFromGroup: {
    target: 'user',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'possible',
    undo: 'add-user-to-group --group-name {groupName} --user-name {userName}',
    en: {
      verb: 'remove',
      past: 'removed',
      object: '{user} from {group}',
      why: 'The user loses what only this group allowed, and can do what only it denied.',
      unknown: groupUnknown,
    },
  },
} satisfies Actions;
