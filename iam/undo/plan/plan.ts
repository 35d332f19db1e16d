import type { Difference } from '../../state/difference/differences.ts';
import type { Entity, Key } from '../../state/entities.ts';
import { lives } from '../../state/look-up.ts';
import type { State } from '../../state/state.ts';
import { commandWith } from '../command.ts';
import { makingTasks } from './making.ts';
import { nameOption } from './names.ts';
import { removingTasks } from './removing.ts';
import { settingTasks } from './setting-tasks.ts';
import { stages, type Task } from './task.ts';

/** Commands that lead from one state to another, and what none of them can bring back. */
export type Plan = Readonly<{ commands: readonly string[]; left: readonly PlanLeft[] }>;

/** What a plan does not do for an entity, and why. */
export type PlanLeft = Readonly<{ entity: Entity; code: LeftCode }>;

export type LeftCode =
  /** What is made again is another one, which nothing trusts that trusted the old one. */
  | 'new id'
  /** A version that is made again has another number. */
  | 'another number'
  /** Of a policy that is made again only the version that was in force. */
  | 'older versions'
  /** Instances have to be given a profile that is made again. */
  | 'instances'
  /** It is not known what the policy said, or who might assume the role. */
  | 'no text'
  | 'no trust'
  /** Passwords, keys and devices do not come back. */
  | 'credentials'
  | 'not typable'
  /** Somebody made another one of that name. */
  | 'replaced'
  | 'unique ids in the trust'
  /** Somebody changed the same later. */
  | 'changed later'
  /** What a command would name was deleted later. */
  | 'deleted later'
  /** Of what is made again, a description, tags or the like. */
  | 'not all known'
  | 'no command';

/** What is to be done for one entity. */
export type Work = Readonly<{ tasks: readonly Task[]; left: readonly LeftCode[] }>;

/**
 * The commands that lead from a state to another one, as far as these differences ask, in an order that IAM takes.
 * Why: docs/decisions/0167.
 */
export function planOf(wanted: readonly Difference[], from: State, to: State): Plan {
  const byKey = new Map<Key, Difference[]>();
  for (const difference of wanted) byKey.set(difference.key, [...(byKey.get(difference.key) ?? []), difference]);
  const works = [...byKey].flatMap(([key, some]) => {
    const entity = to.entities.get(key) ?? from.entities.get(key);
    if (entity === undefined) return [];
    const isNew = lives(to.entities.get(key)) && !lives(from.entities.get(key));
    return { entity, work: workOf(key, some, from, to), isNew };
  });
  const { tasks: made, unmade } = withoutUnmade(works);
  const { possible, needy } = withoutGone(made, works, from);
  const ordered = possible.toSorted((one, other) => stages.indexOf(one.task.stage) - stages.indexOf(other.task.stage));
  const said = ordered.map(({ entity, task: { operation, options } }) => ({
    entity,
    command: commandWith(['aws', 'iam', operation], options),
  }));
  return {
    commands: [...new Set(said.flatMap(({ command }) => command ?? []))],
    left: [
      ...works.flatMap(({ entity, work }) => work.left.map((code) => ({ entity, code }))),
      ...unmade.map((entity) => ({ entity, code: 'no command' as const })),
      ...needy.map((entity) => ({ entity, code: 'deleted later' as const })),
      ...said.flatMap(({ entity, command }) => (command === undefined ? { entity, code: 'not typable' as const } : [])),
    ],
  };
}

type Planned = Readonly<{ entity: Entity; work: Work; isNew: boolean }>;

type EntityTask = Readonly<{ entity: Entity; task: Task }>;

/**
 * The tasks without those that put something on what cannot be made again, or make something with it, until none is
 * left; and what is therefore not made either.
 */
function withoutUnmade(
  works: readonly Planned[],
): Readonly<{ tasks: readonly EntityTask[]; unmade: readonly Entity[] }> {
  let tasks = works.flatMap(({ entity, work }) => work.tasks.map((task): EntityTask => ({ entity, task })));
  let unmade = works.filter(({ work, isNew }) => isNew && work.tasks.length === 0).map(({ entity }) => entity);
  const more: Entity[] = [];
  while (unmade.length > 0) {
    const values = new Set(unmade.flatMap(valuesNaming));
    const isDropped = ({ task: { stage, options } }: EntityTask) =>
      (stage === 'put on' || stage === 'make' || stage === 'make a user') &&
      options.some(({ option, value }) => values.has(`${option} ${value}`));
    const dropped = tasks.filter(isDropped);
    tasks = tasks.filter((each) => !isDropped(each));
    unmade = [
      ...new Set(dropped.filter(({ task }) => task.operation.startsWith('create-')).map(({ entity }) => entity)),
    ];
    more.push(...unmade);
  }
  return { tasks, unmade: more };
}

/** The tasks without those that name what was deleted and is not made again, and the entities that need it. */
function withoutGone(
  tasks: readonly EntityTask[],
  works: readonly Planned[],
  from: State,
): Readonly<{ possible: readonly EntityTask[]; needy: readonly Entity[] }> {
  const puts = tasks.filter(({ task }) => task.stage === 'put on');
  if (puts.length === 0) return { possible: tasks, needy: [] };
  const made = new Set(works.filter(({ isNew }) => isNew).flatMap(({ entity }) => valuesNaming(entity)));
  const named = new Set(puts.flatMap(({ task }) => task.options.map(({ option, value }) => `${option} ${value}`)));
  const standing = new Set([...from.entities.values()].filter(lives).flatMap(valuesNaming));
  const gone = new Set(
    [...from.entities.values()]
      .filter((entity) => !lives(entity))
      .flatMap(valuesNaming)
      .filter((value) => named.has(value) && !made.has(value) && !standing.has(value)),
  );
  const isOfGone = ({ task: { stage, options } }: EntityTask) =>
    stage === 'put on' && options.some(({ option, value }) => gone.has(`${option} ${value}`));
  return {
    possible: tasks.filter((each) => !isOfGone(each)),
    needy: [...new Set(tasks.filter(isOfGone).map(({ entity }) => entity))],
  };
}

/** The options, with their values, by which commands would name it. */
function valuesNaming(entity: Entity): readonly string[] {
  const named = nameOption(entity);
  if (named === undefined) return [];
  const own = `${named.option} ${named.value}`;
  return entity.kind === 'policy' ? [own, `--permissions-boundary ${named.value}`] : [own];
}

function workOf(key: Key, some: readonly Difference[], from: State, to: State): Work {
  const [here, there] = [from.entities.get(key), to.entities.get(key)];
  const existence = some.find(({ was, is }) => (was ?? is)?.what === 'exists');
  if (existence === undefined) return settingTasks(key, some, { from, to });
  return existence.is === undefined ? removingTasks(here, from) : makingTasks(there, { from, to });
}
