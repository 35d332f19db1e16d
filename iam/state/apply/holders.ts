import { textAt, valueAt } from '../../cloudtrail/fields.ts';
import { documentOf, unknownDocument } from '../document.ts';
import type { Group, Role, User } from '../entities.ts';
import { type Applier, type Call, type Edit, type Effect, editOf, named } from './call.ts';
import { excluding, holding, including, lacking } from './sets.ts';

/** Policies on users, groups and roles, and their boundaries. */
export const holders: Readonly<Record<string, Applier>> = {
  AttachUserPolicy: attached('user'),
  AttachGroupPolicy: attached('group'),
  AttachRolePolicy: attached('role'),
  DetachUserPolicy: detached('user'),
  DetachGroupPolicy: detached('group'),
  DetachRolePolicy: detached('role'),
  PutUserPolicy: put('user'),
  PutGroupPolicy: put('group'),
  PutRolePolicy: put('role'),
  DeleteUserPolicy: deleted('user'),
  DeleteGroupPolicy: deleted('group'),
  DeleteRolePolicy: deleted('role'),
  PutUserPermissionsBoundary: bounded('user'),
  PutRolePermissionsBoundary: bounded('role'),
  DeleteUserPermissionsBoundary: bounded('user'),
  DeleteRolePermissionsBoundary: bounded('role'),
};

type HolderKind = (User | Group | Role)['kind'];

/** Attaching again what is attached succeeds, so that success proves nothing of the time before. */
function attached(kind: HolderKind): Applier {
  return (call) =>
    withPolicy(call, (arn) =>
      holderEdit(kind, call, (holder) => ({
        before: {},
        after: { attached: including(holder.attached, arn) },
      })),
    );
}

/** IAM refuses to detach what is not attached. */
function detached(kind: HolderKind): Applier {
  return (call) =>
    withPolicy(call, (arn) =>
      holderEdit(kind, call, (holder) => ({
        before: { attached: including(holder.attached, arn) },
        after: { attached: excluding(holder.attached, arn) },
      })),
    );
}

function withPolicy(call: Call, edit: (arn: string) => Edit | undefined): Effect {
  const policy = named('policy', call);
  if (policy?.arn === undefined) return {};
  return { edits: [edit(policy.arn)], touched: [policy.key] };
}

function put(kind: HolderKind): Applier {
  return (call) => {
    const name = textAt(call.record.request, 'policyName');
    const document = documentOf(valueAt(call.record.request, 'policyDocument'));
    if (name === undefined) return {};
    const edit = holderEdit(kind, call, ({ inline }) => ({
      before: {},
      after: { inline: holding(inline, name, document) },
    }));
    return { edits: [edit] };
  };
}

function deleted(kind: HolderKind): Applier {
  return (call) => {
    const name = textAt(call.record.request, 'policyName');
    if (name === undefined) return {};
    const edit = holderEdit(kind, call, ({ inline }) => ({
      before: { inline: inline.has(name) ? inline : holding(inline, name, unknownDocument) },
      after: { inline: lacking(inline, name) },
    }));
    return { edits: [edit] };
  };
}

type Policies = Partial<Pick<User, 'inline' | 'attached'>>;

function holderEdit(
  kind: HolderKind,
  call: Call,
  edit: (holder: User | Group | Role) => Readonly<{ before: Policies; after: Policies }>,
): Edit | undefined {
  const holder = named(kind, call);
  if (holder === undefined) return undefined;
  const { before, after } = edit(holder);
  const isProved = Object.keys(before).length > 0;
  return { before: isProved ? { ...holder, ...before } : holder, after: { ...holder, ...after } };
}

/** Without a boundary in the request, it takes the one that is there away; IAM refuses that where there is none. */
function bounded(kind: 'user' | 'role'): Applier {
  return (call) => {
    const boundary = textAt(call.record.request, 'permissionsBoundary');
    const edit =
      kind === 'user'
        ? editOf('user', call, (user) => ({
            before: isAtOdds(boundary, user) ? { ...user, unsure: including(user.unsure, 'boundary') } : user,
            after: { ...user, boundary, unsure: excluding(user.unsure, 'boundary') },
          }))
        : editOf('role', call, (role) => ({
            before: isAtOdds(boundary, role) ? { ...role, unsure: including(role.unsure, 'boundary') } : role,
            after: { ...role, boundary, unsure: excluding(role.unsure, 'boundary') },
          }));
    const policy = boundary === undefined ? undefined : call.state.names.get(`policy/${boundary}`)?.at(-1);
    return { edits: [edit], touched: [policy] };
  };
}

/** A boundary was taken away of which the state knows nothing: nobody knows which one it was. */
function isAtOdds(boundary: string | undefined, holder: User | Role): boolean {
  return boundary === undefined && holder.boundary === undefined;
}
