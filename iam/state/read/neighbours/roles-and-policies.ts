import { fieldsAt, fieldsOf, listAt, textAt, valueAt } from '../../../cloudtrail/fields.ts';
import type { InstanceProfile, ManagedPolicy, Role } from '../../entities.ts';
import { entityCalled, keyOf, withEntity } from '../../look-up.ts';
import type { State } from '../../state.ts';
import { commonIn, tagsOf } from '../common.ts';
import { type Answers, listOf } from './neighbour.ts';

/** Descriptions and durations, which the details of roles leave out. */
export function withRoleLists(state: State, answers: Answers): State {
  const { items } = listOf('Roles', answers('ListRoles'));
  return items.reduce((all: State, item) => {
    const role = entityCalled(all, 'role', textAt(item, 'RoleName') ?? '');
    // Made anew under its name while the lists were read.
    if (role?.kind !== 'role' || (role.id !== undefined && role.id !== textAt(item, 'RoleId'))) return all;
    const duration = Number(textAt(item, 'MaxSessionDuration') ?? Number.NaN);
    const hasDuration = Number.isFinite(duration);
    const told: Role = {
      ...role,
      // A list leaves an empty description out.
      description: textAt(item, 'Description') ?? '',
      maxSessionDuration: hasDuration ? duration : role.maxSessionDuration,
      unsure: without(role.unsure, 'description', ...(hasDuration ? (['maxSessionDuration'] as const) : [])),
    };
    return withEntity(all, told);
  }, state);
}

/** All instance profiles, those without a role, too. */
export function withProfiles(state: State, answers: Answers, time: number | undefined): State {
  const { items, all } = listOf('InstanceProfiles', answers('ListInstanceProfiles'));
  const listed = items.reduce((before: State, item) => {
    const [name, id] = [textAt(item, 'InstanceProfileName'), textAt(item, 'InstanceProfileId')];
    const named = { name, id, arn: textAt(item, 'Arn') };
    const common = commonIn('instanceProfile', named, item, { kind: 'read', time });
    if (common === undefined) return before;
    const names = listAt(item, 'Roles').flatMap((role) => textAt(fieldsOf(role), 'RoleName') ?? []);
    const roles = names.map((role) => entityCalled(before, 'role', role)?.key ?? keyOf('role', undefined, role));
    const profile: InstanceProfile = { ...common, roles: new Set(roles), unsure: new Set(['tags']) };
    return withEntity(before, profile);
  }, state);
  return all ? { ...listed, whole: new Set([...listed.whole, 'instanceProfile']) } : listed;
}

/** Descriptions and tags, which the details of policies leave out. */
export function withPolicies(state: State, answers: Answers): State {
  return answers('GetPolicy').reduce((all, { about, output }) => {
    const fields = fieldsAt(fieldsOf(output), 'Policy');
    const policy = entityCalled(all, 'policy', about ?? '');
    if (output === 'none' || policy?.kind !== 'policy') return all;
    if (policy.id !== undefined && policy.id !== textAt(fields, 'PolicyId')) return all;
    const told: ManagedPolicy = {
      ...policy,
      description: textAt(fields, 'Description') ?? '',
      tags: valueAt(fields, 'Tags') === undefined ? new Map() : tagsOf(fields),
      unsure: without(policy.unsure, 'description', 'tags'),
    };
    return withEntity(all, told);
  }, state);
}

function without<T>(unsure: ReadonlySet<T>, ...known: readonly T[]): ReadonlySet<T> {
  return new Set([...unsure].filter((each) => !known.includes(each)));
}
