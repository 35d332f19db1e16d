import { unknownAccount } from './account.ts';
import type { Entity, EntityKind, Key } from './entities.ts';
import { layeredMap } from './layered-map.ts';
import type { State } from './state.ts';

/** A state of which nothing is known. */
export const nothingKnown: State = {
  account: unknownAccount,
  entities: layeredMap(),
  names: layeredMap(),
  whole: new Set(),
  more: new Map(),
};

/** IAM does not tell the names of these apart by case. */
const caseless: ReadonlySet<EntityKind> = new Set(['user', 'group', 'role', 'instanceProfile']);

/** By what an entity is found: its name, of a managed policy and of a provider its ARN. */
export function nameKey(kind: EntityKind, name: string): string {
  return `${kind}/${caseless.has(kind) ? name.toLowerCase() : name}`;
}

/** The key of an entity; `id` is undefined where nobody told it. */
export function keyOf(kind: EntityKind, id: string | undefined, name: string): Key {
  return id === undefined ? `${kind}/name:${caseless.has(kind) ? name.toLowerCase() : name}` : `${kind}/${id}`;
}

/** What an entity goes by: the name that requests give it. */
export function calledOf(entity: Entity): string {
  const byArn = entity.kind === 'policy' || entity.kind === 'samlProvider' || entity.kind === 'oidcProvider';
  return byArn ? (entity.arn ?? entity.name) : entity.name;
}

/**
 * The entity that had a name at a time: of several, the one that lived then, else the one that lives now, else the
 * one that was renamed since, else the latest that was deleted.
 */
export function entityCalled(state: State, kind: EntityKind, called: string, time?: number): Entity | undefined {
  const wanted = nameKey(kind, called);
  const all = (state.names.get(wanted) ?? []).flatMap((key) => state.entities.get(key) ?? []);
  const present = all.filter((one) => nameKey(kind, calledOf(one)) === wanted);
  const then = time === undefined ? undefined : present.findLast((one) => livedAt(one, time));
  const renamed = time === undefined ? undefined : all.findLast(({ asOf }) => (asOf.time ?? time) > time);
  return then ?? present.findLast(({ deleted }) => deleted === undefined) ?? renamed ?? present.at(-1);
}

function livedAt({ created, deleted }: Entity, time: number): boolean {
  return (created === undefined || created <= time) && (deleted === undefined || time <= deleted);
}

/** The state with an entity in it: new, or in place of the one with its key. */
export function withEntity(state: State, entity: Entity): State {
  const name = nameKey(entity.kind, calledOf(entity));
  const keys = state.names.get(name) ?? [];
  const names = keys.includes(entity.key) ? state.names : state.names.with(name, [...keys, entity.key]);
  return { ...state, names, entities: state.entities.with(entity.key, entity) };
}

/** Whether an entity is there: known, and not deleted. */
export function lives(entity: Entity | undefined): entity is Entity {
  return entity !== undefined && entity.deleted === undefined;
}
