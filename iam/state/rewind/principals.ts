import { textAt } from '../../cloudtrail/fields.ts';
import { type Call, calledIn } from '../apply/call.ts';
import { excluding, including } from '../apply/sets.ts';
import { blank } from '../blank.ts';
import { unknownDocument } from '../document.ts';
import type { Group, Role, User } from '../entities.ts';
import type { Rewinder, Rewinders } from './rewinder.ts';

/** Users, groups and roles: made, deleted, renamed; who belongs to which group; who may assume a role. */
export const principals: Rewinders = {
  CreateUser: made((call) => ['user', calledIn('user', call)]),
  CreateGroup: made((call) => ['group', calledIn('group', call)]),
  CreateRole: made((call) => ['role', calledIn('role', call)]),
  CreateServiceLinkedRole: made((call) => ['role', textAt(call.record.response, 'role', 'roleName')]),
  AcquireRole: made((call) => ['role', textAt(call.record.response, 'role', 'roleName')]),
  DeleteUser: deleted('user'),
  DeleteGroup: deleted('group'),
  DeleteRole: deleted('role'),
  UpdateUser: moved('user', 'newUserName'),
  UpdateGroup: moved('group', 'newGroupName'),
  AddUserToGroup: membership(excluding),
  RemoveUserFromGroup: membership(including),
  UpdateAssumeRolePolicy: (draft, call) => {
    const role = draft.find('role', calledIn('role', call));
    if (role !== undefined) draft.put({ ...role, trust: unknownDocument, unsure: including(role.unsure, 'trust') });
  },
};

type Kind = (User | Group | Role)['kind'];

function made(named: (call: Call) => readonly [Kind, string | undefined]): Rewinder {
  return (draft, call) => {
    const entity = draft.find(...named(call));
    if (entity !== undefined) draft.remove(entity);
  };
}

/** IAM deletes none that still has a policy or belongs to a group. Whoever has the name already is another one. */
function deleted(kind: Kind): Rewinder {
  return (draft, call) => {
    const name = calledIn(kind, call);
    if (name === undefined || draft.find(kind, name) !== undefined) return;
    draft.put(bare(kind, name));
  };
}

function bare(kind: Kind, name: string): User | Group | Role {
  switch (kind) {
    case 'user': {
      const user = blank('user', name);
      return { ...user, unsure: excluding(user.unsure, 'inline', 'attached', 'groups') };
    }
    case 'group': {
      const group = blank('group', name);
      return { ...group, unsure: excluding(group.unsure, 'inline', 'attached') };
    }
    case 'role': {
      const role = blank('role', name);
      return { ...role, unsure: excluding(role.unsure, 'inline', 'attached') };
    }
  }
}

/** The request names the old name; a path that was replaced stands in no record. */
function moved(kind: 'user' | 'group', newName: string): Rewinder {
  return (draft, call) => {
    const former = calledIn(kind, call);
    const entity = draft.find(kind, textAt(call.record.request, newName) ?? former);
    if (entity === undefined || former === undefined) return;
    const isMoved = textAt(call.record.request, 'newPath') !== undefined;
    const arn = isMoved ? undefined : entity.arn?.replace(/[^/]*$/, () => former);
    draft.put({ ...entity, name: former, arn });
  };
}

function membership(turn: typeof including<User['key']>): Rewinder {
  return (draft, call) => {
    const [user, group] = [draft.find('user', calledIn('user', call)), draft.find('group', calledIn('group', call))];
    if (user !== undefined && group !== undefined) draft.put({ ...user, groups: turn(user.groups, group.key) });
  };
}
