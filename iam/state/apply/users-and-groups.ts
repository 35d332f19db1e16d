import { textAt } from '../../cloudtrail/fields.ts';
import { noCredentials } from '../credentials.ts';
import { buried } from './buried.ts';
import { type Applier, editOf, named, nameIn } from './call.ts';
import { made } from './made.ts';
import { moved } from './moved.ts';
import { excluding, including } from './sets.ts';

/** Users, groups, and who belongs to which. */
export const usersAndGroups: Readonly<Record<string, Applier>> = {
  CreateUser: (call) =>
    made('user', { member: 'user', name: nameIn('user', call) }, call, (user) => ({
      ...user,
      boundary: textAt(call.record.request, 'permissionsBoundary'),
    })),
  // IAM refuses to delete a user who still has anything but a boundary and tags.
  DeleteUser: (call) => ({
    edits: [
      editOf('user', call, (user) =>
        buried(
          {
            ...user,
            ...{ inline: new Map(), attached: new Set(), groups: new Set(), credentials: emptied(user.credentials) },
            unsure: excluding(user.unsure, 'inline', 'attached', 'groups', ...credentials),
          },
          call,
        ),
      ),
    ],
  }),
  UpdateUser: (call) => ({ edits: [editOf('user', call, (user) => moved(user, 'newUserName', call))] }),
  CreateGroup: (call) => made('group', { member: 'group', name: nameIn('group', call) }, call, (group) => group),
  DeleteGroup: (call) => ({
    edits: [
      editOf('group', call, (group) =>
        buried(
          {
            ...group,
            ...{ inline: new Map(), attached: new Set() },
            unsure: excluding(group.unsure, 'inline', 'attached'),
          },
          call,
        ),
      ),
    ],
  }),
  UpdateGroup: (call) => ({ edits: [editOf('group', call, (group) => moved(group, 'newGroupName', call))] }),
  AddUserToGroup: (call) => {
    const group = named('group', call);
    if (group === undefined) return {};
    const edit = editOf('user', call, (user) => ({
      before: user,
      after: { ...user, groups: including(user.groups, group.key) },
    }));
    return { edits: [edit], touched: [group.key] };
  },
  RemoveUserFromGroup: (call) => {
    const group = named('group', call);
    if (group === undefined) return {};
    const edit = editOf('user', call, (user) => ({
      before: { ...user, groups: including(user.groups, group.key) },
      after: { ...user, groups: excluding(user.groups, group.key) },
    }));
    return { edits: [edit], touched: [group.key] };
  },
};

const credentials = [
  ...(['password', 'accessKeys', 'mfaDevices'] as const),
  ...(['sshKeys', 'signingCertificates', 'serviceCredentials'] as const),
];

/** When a password was last used stays worth knowing. */
function emptied({ passwordLastUsed }: typeof noCredentials): typeof noCredentials {
  return { ...noCredentials, passwordLastUsed };
}
