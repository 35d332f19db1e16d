import { isObject } from '../../cloudtrail/fields.ts';
import { type Difference, differences } from '../difference/differences.ts';
import type { Entity, Key } from '../entities.ts';
import { lives, withEntity } from '../look-up.ts';
import type { State } from '../state.ts';
import { completed } from './completed.ts';

/** A state that was kept, brought up to what was read of the account. */
export type Corrected = Readonly<{
  state: State;
  /** What has to be written. */
  keys: readonly Key[];
  /** What differed, although no event had told it. */
  drifts: readonly Difference[];
}>;

/** Events come within minutes, and readings lag by seconds: what an event told since stays as it told it. */
const settling = 5 * 60 * 1_000;

/**
 * Corrects what is kept by what was read at a time. An entity that an event touched since shortly before then keeps what
 * the event said, until the next reading. What is not there any more becomes a tombstone. Why: docs/decisions/0177.
 */
export function corrected(kept: State, read: State, time: number): Corrected {
  const isRecent = ({ asOf }: Entity) => asOf.kind === 'record' && asOf.time >= time - settling;
  const found = [...read.entities.values()].flatMap((entity) => {
    const known = kept.entities.get(entity.key);
    return known !== undefined && isRecent(known) ? [] : completed(entity, known);
  });
  const gone = [...kept.entities.values()]
    .filter(
      (entity) => lives(entity) && read.whole.has(entity.kind) && !read.entities.get(entity.key) && !isRecent(entity),
    )
    .filter(({ kind, arn }) => kind !== 'policy' || !/^arn:[\w-]+:iam::aws:/.test(arn ?? ''))
    .map((entity): Entity => ({ ...entity, deleted: time, asOf: { kind: 'read', time } }));
  const state = [...found, ...gone].reduce(withEntity, { ...kept, account: { ...kept.account, ...known(read) } });
  const changed = [...found, ...gone].filter((entity) => !isSame(entity, kept.entities.get(entity.key)));
  const keys = changed.map(({ key }) => key);
  return { state, keys, drifts: differences(kept, state, keys.filter(isById)) };
}

/** What only an event named has no id until it is read: that it gets one is no drift. */
function isById(key: Key): boolean {
  return !/^\w+\/name:/.test(key);
}

function known({ account: { id, partition, alias } }: State): Partial<State['account']> {
  return { id, partition, ...(alias !== undefined && { alias }) };
}

/** When it was read makes no difference. */
function isSame(one: Entity, other: Entity | undefined): boolean {
  return other !== undefined && textOf(one) === textOf(other);
}

function textOf({ asOf, ...entity }: Entity): string {
  return JSON.stringify(entity, (_, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return [...value].map((each) => JSON.stringify(each)).sort();
    return isObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
  });
}
