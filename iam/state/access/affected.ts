import type { Group, Holder, Key, ManagedPolicy, Role } from '../entities.ts';
import type { State } from '../state.ts';
import { inForce } from './sources.ts';

/** Whose access may differ between two states; `more` are not in the states. */
export type Affected = Readonly<{ principals: readonly Key[]; more: number }>;

/**
 * The principals that a change of the touched entities concerns: a user and a role themselves, of a group its
 * members, of a managed policy all who hold it, have it through a group or are bounded by it. A group or policy that
 * says the same on both sides concerns nobody.
 */
export function affectedBy(before: State, after: State, touched: readonly Key[]): Affected {
  const keys = [...new Set(touched)];
  const policies = keys.filter((key) => policyText(before, key) !== policyText(after, key));
  const arns = new Set(policies.flatMap((key) => [...arnOf(before, key), ...arnOf(after, key)]));
  const holding = distinct([before, after].flatMap((state) => holders(state, arns)));
  const changed = keys.filter((key) => groupPolicies(before, key) !== groupPolicies(after, key));
  const groups = new Set([...changed, ...holding.filter((key) => key.startsWith('group/'))]);
  const members = [before, after].flatMap((state) => membersOf(state, groups));
  const isOne = (key: Key) => isPrincipal(after, key) || isPrincipal(before, key);
  return {
    principals: distinct([...keys, ...holding, ...members]).filter(isOne),
    more: distinct([...policies, ...groups]).reduce((sum, key) => sum + notLoaded(key, before, after), 0),
  };
}

function distinct(keys: readonly Key[]): readonly Key[] {
  return [...new Set(keys)];
}

function notLoaded(key: Key, before: State, after: State): number {
  return after.more.get(key) ?? before.more.get(key) ?? 0;
}

function isPrincipal(state: State, key: Key): boolean {
  const entity = state.entities.get(key);
  return entity?.kind === 'user' || (entity?.kind === 'role' && !isLinkedToService(entity));
}

/** AWS alone decides about the policies of such a role, and changes them without a record. */
function isLinkedToService({ path }: Role): boolean {
  return path.startsWith('/aws-service-role/');
}

/** Undefined for what is no policy, and for one that is gone. Where the text is not known the version stands for it. */
function policyText(state: State, key: Key): string | undefined {
  const policy = policyAt(state, key);
  if (policy === undefined || policy.deleted !== undefined) return undefined;
  return inForce(policy).text ?? `version ${policy.defaultVersion}`;
}

function arnOf(state: State, key: Key): readonly string[] {
  const arn = policyAt(state, key)?.arn;
  return arn === undefined ? [] : [arn];
}

function policyAt(state: State, key: Key): ManagedPolicy | undefined {
  const entity = state.entities.get(key);
  return entity?.kind === 'policy' ? entity : undefined;
}

function groupPolicies(state: State, key: Key): string {
  const entity = state.entities.get(key);
  return entity?.kind === 'group' && entity.deleted === undefined ? policiesOf(entity) : '';
}

function policiesOf({ inline, attached }: Group): string {
  const texts = [...inline].map(([name, { text }]) => JSON.stringify([name, text ?? null]));
  const all = [...texts.sort(), ...[...attached].sort()];
  return all.length === 0 ? '' : JSON.stringify(all);
}

function holders(state: State, arns: ReadonlySet<string>): readonly Key[] {
  if (arns.size === 0) return [];
  return [...state.entities.values()].flatMap((entity) => {
    const isHolder = entity.kind === 'user' || entity.kind === 'role' || entity.kind === 'group';
    return isHolder && entity.deleted === undefined && holds(entity, arns) ? entity.key : [];
  });
}

function holds(holder: Holder, arns: ReadonlySet<string>): boolean {
  const isBounded = holder.kind !== 'group' && holder.boundary !== undefined && arns.has(holder.boundary);
  return isBounded || [...holder.attached].some((arn) => arns.has(arn));
}

function membersOf(state: State, groups: ReadonlySet<Key>): readonly Key[] {
  if (groups.size === 0) return [];
  return [...state.entities.values()].flatMap((entity) => {
    const isMember = entity.kind === 'user' && [...entity.groups].some((key) => groups.has(key));
    return isMember && entity.deleted === undefined ? entity.key : [];
  });
}
