import { tagsIn } from '../../actions/pairs-in.ts';
import { fieldsAt, textAt, valueAt } from '../../cloudtrail/fields.ts';
import { blank } from '../blank.ts';
import { documentOf } from '../document.ts';
import type { Role } from '../entities.ts';
import { keyOf } from '../look-up.ts';
import { buried } from './buried.ts';
import { type Applier, type Call, type Effect, editOf, named, nameIn } from './call.ts';
import { creation } from './creation.ts';
import { made } from './made.ts';
import { excluding, including } from './sets.ts';

/** Roles, and the instance profiles that carry them. */
export const roles: Readonly<Record<string, Applier>> = {
  CreateRole: (call) =>
    made('role', { member: 'role', name: nameIn('role', call) }, call, (role) => ({
      ...role,
      trust: documentOf(valueAt(call.record.request, 'assumeRolePolicyDocument')),
      description: textAt(call.record.request, 'description') ?? '',
      maxSessionDuration: seconds(call) ?? 3600,
      boundary: textAt(call.record.request, 'permissionsBoundary'),
      lastUsed: { kind: 'never' },
    })),
  // The service decides what its role may do and who may assume it; the answer tells only the latter.
  CreateServiceLinkedRole: (call) => ofAnswer(call, ['attached', 'inline']),
  // What the template says stands in no record, but for what the answer repeats.
  AcquireRole: (call) => ofAnswer(call, ['attached', 'inline', 'boundary', 'description']),
  DeleteRole: (call) => ({
    edits: [
      editOf('role', call, (role) =>
        buried(
          {
            ...role,
            ...{ inline: new Map(), attached: new Set() },
            unsure: excluding(role.unsure, 'inline', 'attached'),
          },
          call,
        ),
      ),
    ],
  }),
  // Only begun: the role may stay, if its service still uses it.
  DeleteServiceLinkedRole: (call) => ({ touched: [named('role', call)?.key] }),
  UpdateRole: (call) => ({ edits: [editOf('role', call, (role) => ({ before: role, after: updated(role, call) }))] }),
  UpdateRoleDescription: (call) => ({
    edits: [editOf('role', call, (role) => ({ before: role, after: described(role, call) }))],
  }),
  UpdateAssumeRolePolicy: (call) => ({
    edits: [
      editOf('role', call, (role) => ({
        before: role,
        after: {
          ...role,
          trust: documentOf(valueAt(call.record.request, 'policyDocument')),
          unsure: excluding(role.unsure, 'trust'),
        },
      })),
    ],
  }),
  CreateInstanceProfile: (call) =>
    made('instanceProfile', { member: 'instanceProfile', name: nameIn('instanceProfile', call) }, call, (one) => one),
  DeleteInstanceProfile: (call) => ({
    edits: [
      editOf('instanceProfile', call, (profile) =>
        buried({ ...profile, roles: new Set(), unsure: excluding(profile.unsure, 'roles') }, call),
      ),
    ],
  }),
  AddRoleToInstanceProfile: (call) => withRole(call, { before: 'without', after: 'with' }),
  RemoveRoleFromInstanceProfile: (call) => withRole(call, { before: 'with', after: 'without' }),
};

/** A profile takes one role only, so what is in it is known from then on. */
function withRole(call: Call, sides: Readonly<Record<'before' | 'after', 'with' | 'without'>>) {
  const role = named('role', call);
  if (role === undefined) return {};
  const edit = editOf('instanceProfile', call, (profile) => {
    const side = (how: 'with' | 'without') => ({
      ...profile,
      roles: how === 'with' ? including(profile.roles, role.key) : excluding(profile.roles, role.key),
      unsure: excluding(profile.unsure, 'roles'),
    });
    return { before: side(sides.before), after: side(sides.after) };
  });
  return { edits: [edit], touched: [role.key] };
}

/** A role that AWS made: what the answer does not repeat is not known. */
function ofAnswer(call: Call, left: readonly ('attached' | 'inline' | 'boundary' | 'description')[]): Effect {
  const answer = fieldsAt(call.record.response, 'role');
  const name = textAt(answer, 'roleName');
  if (name === undefined) return {};
  const id = textAt(answer, 'roleId');
  const unknown = blank('role', name);
  const trust = valueAt(answer, 'assumeRolePolicyDocument');
  const [path, boundary] = [textAt(answer, 'path'), textAt(answer, 'permissionsBoundary', 'permissionsBoundaryArn')];
  const told = [
    ...(trust === undefined ? (['trust'] as const) : []),
    ...(path === undefined ? (['path'] as const) : []),
    ...(textAt(answer, 'maxSessionDuration') === undefined ? (['maxSessionDuration'] as const) : []),
    ...left.filter((each) => each !== 'boundary' || boundary === undefined),
  ];
  const after: Role = {
    ...unknown,
    ...{ key: keyOf('role', id, name), id, arn: textAt(answer, 'arn'), path: path ?? '/', created: call.record.time },
    trust: documentOf(trust),
    description: textAt(answer, 'description') ?? textAt(call.record.request, 'description') ?? '',
    maxSessionDuration: Number(textAt(answer, 'maxSessionDuration') ?? 3600),
    tags: new Map(tagsIn(answer).map((tag) => [tag.key, tag.value ?? ''])),
    boundary,
    lastUsed: { kind: 'never' },
    unsure: new Set(told),
  };
  return creation(after, call);
}

function seconds({ record }: Call): number | undefined {
  const text = textAt(record.request, 'maxSessionDuration');
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** Whether a value that is left out stays or becomes the default, AWS's pages and its practice tell differently. */
function updated(role: Role, call: Call): Role {
  const given = described(role, call);
  const duration = seconds(call);
  if (duration !== undefined) {
    return { ...given, maxSessionDuration: duration, unsure: excluding(given.unsure, 'maxSessionDuration') };
  }
  return { ...given, unsure: including(given.unsure, 'maxSessionDuration') };
}

function described(role: Role, { record }: Call): Role {
  const description = valueAt(record.request, 'description');
  if (typeof description !== 'string') return role;
  return { ...role, description, unsure: excluding(role.unsure, 'description') };
}
