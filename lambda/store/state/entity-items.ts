import * as v from 'valibot';
import type { Account } from '../../../iam/state/account.ts';
import type { Entity, Key } from '../../../iam/state/entities.ts';
import { accountSchema } from './account-schema.ts';
import { encoded } from './encoded.ts';
import { entitySchema } from './entity-schema.ts';
import type { Pieces } from './get-items.ts';
import { accountKey, entityKey, nameItemKey, partitionOf, partitionOfNamed, referenceKey } from './keys.ts';
import { unpacked } from './packed.ts';
import { key } from './schema.ts';
import { historyEnd, type StateTable } from './state-table.ts';
import { put, putText, remove, type Write } from './write.ts';

type Revisions = ReadonlyMap<string, string>;

/** No name, path or ARN of AWS is longer: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const longest = 2_048;

/** Metadata may have 10 MB, of which DynamoDB takes less than half in one transaction. */
const longestMetadata = 3_000_000;

/** Where the entity is kept: of AWS's policies there is one for all accounts. */
export function keyOfEntity(entity: Entity, account: string): ReturnType<typeof entityKey> {
  const shared = entity.kind === 'policy' && entity.arn !== undefined;
  return entityKey(entity.key, shared ? partitionOfNamed(`policy/${entity.arn}`, account) : partitionOf(account));
}

/** Writes an entity; nothing where its name is none that AWS gives. A tombstone goes with the history. */
export function entityWrites(
  entity: Entity,
  account: string,
  revisions: Revisions,
  table: StateTable,
): readonly Write[] {
  if (entity.key.length > longest) return [];
  const itemKey = keyOfEntity(entity, account);
  const attributes = entity.deleted === undefined ? {} : { expiresAt: historyEnd(table) };
  return putText(itemKey, encoded(fitting(entity)), {
    was: revisions.get(itemKey.sk),
    now: table.clock.now(),
    attributes,
  });
}

function fitting(entity: Entity): Entity {
  if (entity.kind !== 'samlProvider' || (entity.metadata ?? '').length <= longestMetadata) return entity;
  return { ...entity, metadata: undefined, unsure: new Set([...entity.unsure, 'metadata']) };
}

/** Throws for an item that holds no entity. */
export function entityIn(pieces: Pieces): Entity {
  return v.parse(entitySchema, JSON.parse(unpacked(pieces)));
}

const namesSchema = v.object({ name: v.string(), keys: v.array(key) });

/** As many of those that ever had a name are kept: a nightly job makes its role anew each time. */
const mostOfOneName = 20;

export function nameWrites(
  name: string,
  keys: readonly Key[],
  account: string,
  revisions: Revisions,
  { clock }: StateTable,
): readonly Write[] {
  if (name.length > longest) return [];
  const itemKey = nameItemKey(name, account);
  const text = encoded({ name, keys: keys.slice(-mostOfOneName) });
  return putText(itemKey, text, { was: revisions.get(itemKey.sk), now: clock.now() });
}

/** Throws for an item that holds no name. */
export function nameIn(pieces: Pieces): v.InferOutput<typeof namesSchema> {
  return v.parse(namesSchema, JSON.parse(unpacked(pieces)));
}

/** That an entity refers to these, and no more to those. */
export function referenceWrites(
  entity: Key,
  added: readonly string[],
  gone: readonly string[],
  account: string,
): readonly Write[] {
  if (entity.length > longest) return [];
  const itemKey = (target: string) => referenceKey(target, entity, account);
  const puts = added.map((target) => put(itemKey(target), { key: { S: entity } }));
  return [...puts, ...gone.map((target) => remove(itemKey(target)))];
}

export function accountWrites(
  value: Account,
  account: string,
  revisions: Revisions,
  { clock }: StateTable,
): readonly Write[] {
  const itemKey = accountKey(account);
  return putText(itemKey, encoded(value), { was: revisions.get(itemKey.sk), now: clock.now() });
}

/** Throws for an item that holds no account. */
export function accountIn(pieces: Pieces): Account {
  return v.parse(accountSchema, JSON.parse(unpacked(pieces)));
}
