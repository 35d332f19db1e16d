import type { Difference } from '../../state/difference/differences.ts';
import type { Entity, Key, Role } from '../../state/entities.ts';
import { calledOf, entityCalled, lives } from '../../state/look-up.ts';
import type { State } from '../../state/state.ts';
import { putting, taking } from './facet-task.ts';
import { isPlanned, nameOption } from './names.ts';
import type { LeftCode, Work } from './plan.ts';
import { removingTasks } from './removing.ts';
import { number, option, perhapsEmpty, type Task, task } from './task.ts';

/** The commands that turn an entity, which lives in both states, into what it is to be. */
export function settingTasks(key: Key, some: readonly Difference[], { from, to }: States): Work {
  const [here, there] = [from.entities.get(key), to.entities.get(key)];
  if (here === undefined || there === undefined || !isPlanned(there)) return { tasks: [], left: ['no command'] };
  const wanted = withoutLostDefault(some);
  if (isFull(here, wanted)) return { tasks: [], left: ['no command'] };
  const names = { before: here, after: isTaken(there, { from, to }) ? { ...there, name: here.name } : there };
  const done = wanted.map((difference) => tasksFor(difference, names, { from, to }));
  const left = done.flatMap((each): readonly LeftCode[] => (typeof each === 'string' ? [each] : []));
  const tasks = done.flatMap((each) => (typeof each === 'string' ? [] : each));
  const isLeft = names.after.name !== there.name;
  return {
    tasks: oneUpdate(tasks),
    left: [...new Set([...left, ...leftBehind(some), ...(isLeft ? (['replaced'] as const) : [])])],
  };
}

type States = Readonly<{ from: State; to: State }>;

/** A version that was in force and is gone cannot be put in force again: it is made anew and put in force by one command. */
function withoutLostDefault(some: readonly Difference[]): readonly Difference[] {
  const change = some.find(({ is }) => is?.what === 'defaultVersion');
  const version = change?.is?.value;
  const lost = some.find(({ was, is }) => was === undefined && is?.what === 'versions' && is.which === version);
  if (lost?.is === undefined) return some;
  const anew = { ...lost, is: { ...lost.is, what: inForce } };
  // Where nobody knows what it said, the present one stays in force, and cannot be deleted.
  const stays = lost.is.value === undefined ? change?.was?.value : undefined;
  const isLeft = ({ was }: Difference) => was?.what === 'versions' && was.which === stays;
  return [...some.filter((each) => each !== lost && each !== change && !isLeft(each)), anew];
}

/** IAM keeps five versions of a policy. One that is made to be in force is made before others can be deleted. */
function isFull(here: Entity, some: readonly Difference[]): boolean {
  if (here.kind !== 'policy') return false;
  const made = some.filter(({ was, is }) => was === undefined && (is?.what === 'versions' || is?.what === inForce));
  const gone = some.filter(({ was, is }) => is === undefined && was?.what === 'versions');
  const isFirst = made.some(({ is }) => is?.what === inForce);
  return made.length > 0 && here.versions.size - (isFirst ? 0 : gone.length) + made.length > 5;
}

const inForce = 'version in force';

/** An entity as it is called before it is renamed back, and after. */
type Named = Readonly<{ before: Entity; after: Entity }>;

function tasksFor({ was, is }: Difference, { before, after }: Named, { from, to }: States): readonly Task[] | LeftCode {
  const what = (is ?? was)?.what ?? '';
  if (what === 'name' || what === 'path') return renaming(before, after);
  if (after.kind === 'role' && (what === 'description' || what === 'maxSessionDuration')) return updating(after);
  if ((is === undefined || was === undefined) && credentials.has(what)) return 'credentials';
  // A tag, a text and a status are overwritten; what is not to be there is taken off, before the renaming.
  if (is !== undefined) return asTasks(putting(after, is, to));
  if (was === undefined) return 'no command';
  return asTasks(taking(before, was, from));
}

function asTasks(made: Task | LeftCode): readonly Task[] | LeftCode {
  return typeof made === 'string' ? made : [made];
}

/** Whether somebody else has the name that it is to have, and is not deleted by the plan. */
function isTaken(there: Entity, { from, to }: States): boolean {
  const other = entityCalled(from, there.kind, calledOf(there));
  if (!lives(other) || other.key === there.key) return false;
  return lives(to.entities.get(other.key)) || removingTasks(other, from).tasks.length === 0;
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
  const description = perhapsEmpty('description', role.description);
  return [task('set', 'update-role', named, description, number('max-session-duration', role.maxSessionDuration))];
}

function renaming(here: Entity, there: Entity): readonly Task[] | 'no command' {
  if ((there.kind !== 'user' && there.kind !== 'group') || !('path' in here)) return 'no command';
  const named = nameOption(here);
  if (named === undefined) return 'no command';
  const name = here.name === there.name ? [] : [option(`new-${there.kind}-name`, there.name)];
  const path = here.path === there.path ? [] : [option('new-path', there.path)];
  if (name.length + path.length === 0) return [];
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
