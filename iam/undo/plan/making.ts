import type { Credentials } from '../../state/credentials.ts';
import { facetsOf } from '../../state/difference/facets.ts';
import type { Entity, ManagedPolicy, Role } from '../../state/entities.ts';
import { calledOf, entityCalled, lives } from '../../state/look-up.ts';
import type { State } from '../../state/state.ts';
import { putting, withTrust } from './facet-task.ts';
import { isPlanned, nameOption, wordOf } from './names.ts';
import type { LeftCode, Work } from './plan.ts';
import { json, number, option, type Task, task, text } from './task.ts';

type States = Readonly<{ from: State; to: State }>;

/** The commands that make again what was deleted. It has another id, and what was secret of it does not come back. */
export function makingTasks(entity: Entity | undefined, { from, to }: States): Work {
  if (entity === undefined || !isPlanned(entity)) return { tasks: [], left: ['no command'] };
  if (lives(entityCalled(from, entity.kind, calledOf(entity)))) return { tasks: [], left: ['replaced'] };
  if (isDoubtful(entity) || trustsAnotherToMake(entity, { from, to })) return { tasks: [], left: ['no command'] };
  const made = makingTask(entity);
  if (typeof made === 'string') return { tasks: [], left: [made] };
  const facets = [...facetsOf(entity).values()].filter(({ what }) => onNew.has(what));
  const done = facets.map((facet) => putting(entity, facet, to));
  const left = done.flatMap((each): readonly LeftCode[] => (typeof each === 'string' ? [each] : []));
  return {
    tasks: [...made, ...done.filter((each): each is Task => typeof each !== 'string')],
    left: [
      ...new Set<LeftCode>([
        ...lostWith(entity),
        ...left,
        ...(entity.unsure.size > 0 ? (['not all known'] as const) : []),
      ]),
    ],
  };
}

/** What came back without a limit, or elsewhere, would be worse than what does not come back. */
function isDoubtful({ unsure }: Entity): boolean {
  const all: ReadonlySet<string> = unsure;
  return ['path', 'inline', 'attached', 'boundary', 'groups', 'versions', 'defaultVersion'].some((each) =>
    all.has(each),
  );
}

/** A role is not made before the roles that it trusts, itself among them: IAM would call them invalid. */
function trustsAnotherToMake(entity: Entity, { from, to }: States): boolean {
  const { text: trust } = entity.kind === 'role' ? entity.trust : { text: undefined };
  if (trust === undefined) return false;
  return [...to.entities.values()].some(
    (other) =>
      other.kind === 'role' &&
      lives(other) &&
      !lives(from.entities.get(other.key)) &&
      other.arn !== undefined &&
      trust.includes(`"${other.arn}"`),
  );
}

/** What is not given with the creation itself. */
const onNew: ReadonlySet<string> = new Set(['inline', 'attached', 'groups', 'roles']);

function makingTask(entity: Entity): readonly Task[] | LeftCode {
  const named = nameOption(entity);
  if (entity.kind === 'policy') return makingPolicy(entity);
  if (named === undefined || !('path' in entity)) return 'no command';
  const path = entity.path === '/' ? [] : [option('path', entity.path)];
  const word = wordOf(entity);
  const stage = entity.kind === 'user' || entity.kind === 'group' ? 'make a user' : 'make';
  const wait = entity.kind === 'group' ? [] : [task(stage, `wait ${word}-exists`, named)];
  const more = entity.kind === 'role' ? roleOptions(entity) : [];
  if (typeof more === 'string') return more;
  const boundary =
    (entity.kind === 'role' || entity.kind === 'user') && entity.boundary !== undefined
      ? [option('permissions-boundary', entity.boundary)]
      : [];
  return [task(stage, `create-${word}`, named, ...path, ...more, ...boundary, ...tagsOf(entity)), ...wait];
}

function roleOptions(role: Role) {
  return withTrust(role.trust.text, (trust) => [
    text('assume-role-policy-document', trust),
    ...(role.description === '' ? [] : [option('description', role.description)]),
    ...(role.maxSessionDuration === 3600 ? [] : [number('max-session-duration', role.maxSessionDuration)]),
  ]);
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

function hasCredentials({ password, accessKeys, mfaDevices, ...others }: Credentials): boolean {
  const { sshKeys, signingCertificates, serviceCredentials } = others;
  const all = [accessKeys, mfaDevices, sshKeys, signingCertificates, serviceCredentials];
  return password || all.some(({ size }) => size > 0);
}
