import type { Difference } from '../../state/difference/differences.ts';
import type { Entity, Role } from '../../state/entities.ts';
import type { State } from '../../state/state.ts';
import { putting, taking } from './facet-task.ts';
import { isPlanned, nameOption } from './names.ts';
import type { LeftCode, Work } from './plan.ts';
import { option, type Task, task } from './task.ts';

/** The commands that turn an entity, which lives in both states, into what it is to be. */
export function settingTasks(
  here: Entity | undefined,
  there: Entity | undefined,
  some: readonly Difference[],
  to: State,
): Work {
  if (here === undefined || there === undefined || !isPlanned(there)) return { tasks: [], left: ['no command'] };
  const done = some.map((difference) => tasksFor(difference, here, there, to));
  const left = done.flatMap((each): readonly LeftCode[] => (typeof each === 'string' ? [each] : []));
  const tasks = done.flatMap((each) => (typeof each === 'string' ? [] : each));
  return { tasks: oneUpdate(tasks), left: [...new Set([...left, ...leftBehind(some)])] };
}

function tasksFor({ was, is }: Difference, here: Entity, there: Entity, to: State): readonly Task[] | LeftCode {
  const what = (is ?? was)?.what ?? '';
  if (what === 'name' || what === 'path') return renaming(here, there);
  if (there.kind === 'role' && (what === 'description' || what === 'maxSessionDuration')) return updating(there);
  if (is === undefined && was !== undefined && credentials.has(was.what)) return 'credentials';
  // A tag, a text and a status are overwritten; what is not to be there is taken off.
  const made = is === undefined ? (was === undefined ? 'no command' : taking(there, was, to)) : putting(there, is, to);
  return typeof made === 'string' ? made : [made];
}

const credentials: ReadonlySet<string> = new Set([
  ...['password', 'accessKeys', 'mfaDevices', 'sshKeys', 'signingCertificates', 'serviceCredentials'],
]);

/** A version that was deleted comes back under another number. */
function leftBehind(some: readonly Difference[]): readonly LeftCode[] {
  return some.some(({ is, was }) => is?.what === 'versions' && was === undefined) ? ['another number'] : [];
}

/** Both values always: what the call does with one that is left out, AWS's pages and its practice tell differently. */
function updating(role: Role): readonly Task[] {
  const named = nameOption(role);
  if (named === undefined) return [];
  const description = role.description === '' ? [] : [option('description', role.description)];
  const duration = option('max-session-duration', String(role.maxSessionDuration));
  return [task('set', 'update-role', named, ...description, duration)];
}

function renaming(here: Entity, there: Entity): readonly Task[] | 'no command' {
  if ((there.kind !== 'user' && there.kind !== 'group') || !('path' in here)) return 'no command';
  const named = nameOption(here);
  if (named === undefined) return 'no command';
  const name = here.name === there.name ? [] : [option(`new-${there.kind}-name`, there.name)];
  const path = here.path === there.path ? [] : [option('new-path', there.path)];
  return [task('rename', `update-${there.kind}`, named, ...name, ...path)];
}

/** Two facets that one command sets ask for it twice. */
function oneUpdate(tasks: readonly Task[]): readonly Task[] {
  const seen = new Set<string>();
  return tasks.filter((each) => {
    const same = JSON.stringify(each);
    if (seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}
