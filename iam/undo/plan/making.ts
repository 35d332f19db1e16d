import type { Credentials } from '../../state/credentials.ts';
import { facetsOf } from '../../state/difference/facets.ts';
import type { Entity, ManagedPolicy, Role } from '../../state/entities.ts';
import { calledOf, entityCalled, lives } from '../../state/look-up.ts';
import type { State } from '../../state/state.ts';
import { putting } from './facet-task.ts';
import { isPlanned, nameOption, wordOf } from './names.ts';
import type { LeftCode, Work } from './plan.ts';
import { json, option, type Task, task, text } from './task.ts';

type States = Readonly<{ from: State; to: State }>;

/** The commands that make again what was deleted. It has another id, and what was secret of it does not come back. */
export function makingTasks(entity: Entity | undefined, { from, to }: States): Work {
  if (entity === undefined || !isPlanned(entity)) return { tasks: [], left: ['no command'] };
  if (lives(entityCalled(from, entity.kind, calledOf(entity)))) return { tasks: [], left: ['replaced'] };
  const made = makingTask(entity);
  if (typeof made === 'string') return { tasks: [], left: [made] };
  const facets = [...facetsOf(entity).values()].filter(({ what }) => onNew.has(what));
  const done = facets.map((facet) => putting(entity, facet, to));
  const left = done.flatMap((each): readonly LeftCode[] => (typeof each === 'string' ? [each] : []));
  return {
    tasks: [...made, ...done.filter((each): each is Task => typeof each !== 'string')],
    left: [...new Set<LeftCode>([...lostWith(entity), ...left])],
  };
}

/** What is not given with the creation itself. */
const onNew: ReadonlySet<string> = new Set(['inline', 'attached', 'groups', 'roles']);

function makingTask(entity: Entity): readonly Task[] | LeftCode {
  const named = nameOption(entity);
  if (entity.kind === 'policy') return makingPolicy(entity);
  if (named === undefined || !('path' in entity)) return 'no command';
  const path = entity.path === '/' ? [] : [option('path', entity.path)];
  const word = wordOf(entity);
  const wait = entity.kind === 'group' ? [] : [task('make', `wait ${word}-exists`, named)];
  const more = entity.kind === 'role' ? roleOptions(entity) : [];
  if (typeof more === 'string') return more;
  const boundary =
    (entity.kind === 'role' || entity.kind === 'user') && entity.boundary !== undefined
      ? [option('permissions-boundary', entity.boundary)]
      : [];
  return [task('make', `create-${word}`, named, ...path, ...more, ...boundary, ...tagsOf(entity)), ...wait];
}

/** IAM refuses a trust policy that names somebody by an id, as it shows whoever was deleted. */
function roleOptions(role: Role) {
  if (role.trust.text === undefined) return 'no trust';
  if (/"A(ROA|IDA)[A-Z0-9]{8,}"/.test(role.trust.text)) return 'unique ids in the trust';
  return [
    text('assume-role-policy-document', role.trust.text),
    ...(role.description === '' ? [] : [option('description', role.description)]),
    ...(role.maxSessionDuration === 3600 ? [] : [option('max-session-duration', String(role.maxSessionDuration))]),
  ];
}

/** Only the version that was in force comes back, as the first one. */
function makingPolicy(policy: ManagedPolicy): readonly Task[] | LeftCode {
  const document = policy.defaultVersion === undefined ? undefined : policy.versions.get(policy.defaultVersion);
  if (document?.text === undefined || policy.arn === undefined) return 'no text';
  const path = policy.path === '/' ? [] : [option('path', policy.path)];
  const description = policy.description === '' ? [] : [option('description', policy.description)];
  return [
    task(
      'make a policy',
      'create-policy',
      option('policy-name', policy.name),
      ...path,
      text('policy-document', document.text),
      ...description,
      ...tagsOf(policy),
    ),
    task('make a policy', 'wait policy-exists', option('policy-arn', policy.arn)),
  ];
}

function tagsOf({ kind, tags }: Entity) {
  return kind === 'group' || tags.size === 0
    ? []
    : [
        json(
          'tags',
          [...tags].map(([Key, Value]) => ({ Key, Value })),
        ),
      ];
}

/** What does not come back with an entity that is made again. */
function lostWith(entity: Entity): readonly LeftCode[] {
  switch (entity.kind) {
    case 'role':
      return ['new id'];
    case 'user':
      return hasCredentials(entity.credentials) ? ['new id', 'credentials'] : ['new id'];
    case 'policy':
      return entity.versions.size > 1 ? ['older versions'] : [];
    case 'instanceProfile':
      return ['instances'];
    default:
      return [];
  }
}

function hasCredentials({ password, accessKeys, mfaDevices }: Credentials): boolean {
  return password || accessKeys.size > 0 || mfaDevices.size > 0;
}
