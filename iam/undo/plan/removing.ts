import { facetsOf } from '../../state/difference/facets.ts';
import type { Entity } from '../../state/entities.ts';
import type { State } from '../../state/state.ts';
import { taking } from './facet-task.ts';
import { isPlanned, nameOption, wordOf } from './names.ts';
import type { Work } from './plan.ts';
import { option, type Task, task } from './task.ts';

/** The commands that delete what is new, once all that is on it is taken off. */
export function removingTasks(entity: Entity | undefined, from: State): Work {
  const named = entity === undefined ? undefined : nameOption(entity);
  if (entity === undefined || named === undefined || !isPlanned(entity)) return { tasks: [], left: ['no command'] };
  const facets = [...facetsOf(entity).values()];
  // Without a password, keys and devices only; there are no commands for all of them in a plan.
  if (facets.some(({ what }) => held.has(what))) return { tasks: [], left: ['credentials'] };
  const off = facets
    .filter((facet) => isInWay(entity, facet.what, facet.which))
    .map((facet) => taking(entity, facet, from));
  const tasks = off.filter((each): each is Task => typeof each !== 'string');
  return {
    tasks: [...tasks, ...others(entity, from), task('delete', `delete-${wordOf(entity)}`, named)],
    left: tasks.length < off.length ? ['no command'] : [],
  };
}

const held: ReadonlySet<string> = new Set([
  ...['password', 'accessKeys', 'mfaDevices', 'sshKeys', 'signingCertificates', 'serviceCredentials'],
]);

function isInWay(entity: Entity, what: string, which: string | undefined): boolean {
  if (what === 'versions') return entity.kind === 'policy' && which !== entity.defaultVersion;
  return ['inline', 'attached', 'groups', 'roles'].includes(what);
}

/** A policy is detached from all who have it, a group loses its members, a role leaves its instance profile. */
function others(entity: Entity, { entities }: State): readonly Task[] {
  return [...entities.values()].flatMap((other): readonly Task[] => {
    const named = nameOption(other);
    if (other.deleted !== undefined || named === undefined) return [];
    if (entity.kind === 'policy' && entity.arn !== undefined && 'attached' in other && other.attached.has(entity.arn))
      return [task('take off', `detach-${wordOf(other)}-policy`, named, option('policy-arn', entity.arn))];
    if (entity.kind === 'group' && other.kind === 'user' && other.groups.has(entity.key))
      return [task('take off', 'remove-user-from-group', option('group-name', entity.name), named)];
    if (entity.kind === 'role' && other.kind === 'instanceProfile' && other.roles.has(entity.key))
      return [task('take off', 'remove-role-from-instance-profile', named, option('role-name', entity.name))];
    return [];
  });
}
