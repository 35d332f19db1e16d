import * as v from 'valibot';
import type { Entity, Key } from '../../../iam/state/entities.ts';
import { layeredMap } from '../../../iam/state/layered-map.ts';
import type { State } from '../../../iam/state/state.ts';
import { accountSchema } from './account-schema.ts';
import { type AtHand, around } from './around.ts';
import { encoded } from './encoded.ts';
import { entitySchema } from './entity-schema.ts';
import { referencesOf } from './references.ts';
import { key, kinds, setOf } from './schema.ts';
import type { Spoken } from './spoken-of.ts';

/** The part of a state around the entities that a record speaks of, as a state of its own. */
export function sliceOf(state: State, spoken: readonly Spoken[], touched: readonly Key[]): State {
  const part = around(spoken, allOf(state));
  const keys = new Set([...part.keys.keys(), ...touched]);
  const entities = [...keys].flatMap((each) => {
    const entity = state.entities.get(each);
    return entity === undefined ? [] : [[each, entity] as const];
  });
  const names = [...state.names.entries()].filter(([name, named]) => part.names.has(name) || named.some(isIn(keys)));
  const more = new Map([...state.more].filter(([each]) => keys.has(each)));
  return { ...state, entities: layeredMap(entities), names: layeredMap(names), more };
}

function isIn(keys: ReadonlySet<Key>): (each: Key) => boolean {
  return (each) => keys.has(each);
}

function allOf({ names, entities }: State): AtHand {
  const byTarget = referrers(entities.values());
  return {
    named: (name) => names.get(name),
    entity: (each) => entities.get(each),
    referring: (target) => byTarget.get(target),
  };
}

function referrers(entities: Iterable<Entity>): ReadonlyMap<string, readonly Key[]> {
  const byTarget = new Map<string, Key[]>();
  for (const entity of entities) {
    for (const target of referencesOf(entity)) {
      const known = byTarget.get(target);
      if (known === undefined) byTarget.set(target, [entity.key]);
      else known.push(entity.key);
    }
  }
  return byTarget;
}

/** A state as JSON, for a part of an account. */
export function encodedSlice({ account, entities, names, whole, more }: State): string {
  return encoded({ account, entities: [...entities.values()], names: [...names.entries()], whole, more });
}

const stateSchema = v.object({
  account: accountSchema,
  entities: v.array(entitySchema),
  names: v.array(v.tuple([v.string(), v.array(key)])),
  whole: setOf(v.picklist(kinds)),
  more: v.array(v.tuple([key, v.number()])),
});

/** The state out of its JSON. Throws where it holds none. */
export function decodedSlice(text: string): State {
  const { account, entities, names, whole, more } = v.parse(stateSchema, JSON.parse(text));
  return {
    account,
    entities: layeredMap(entities.map((entity) => [entity.key, entity])),
    names: layeredMap(names),
    whole,
    more: new Map(more),
  };
}
