import { randomUUID } from 'node:crypto';
import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type ItemKey, pieceKey } from './keys.ts';
import { bytesOf, packed } from './packed.ts';

/** One of the writes of a transaction. */
export type Write = Readonly<{
  key: ItemKey;
  bytes: number;
  /** The revision that the item has afterwards, of an item that has one. */
  revision?: string;
  /** Builds what DynamoDB takes, for a table. */
  request(TableName: string): TransactWriteItem;
}>;

type Attributes = Readonly<Record<string, AttributeValue>>;

/** `was` is the revision that was read, `now` in milliseconds since 1970: what has expired by then is not there. */
type Circumstances = Readonly<{ was: string | undefined; now: number; attributes?: Attributes }>;

/** Of keys and attributes that are not counted one by one. */
const overhead = 1_000;

/**
 * Puts a text, in as many items as it needs, where the item still has the revision that was read; undefined where there
 * was none. A revision begins with the number of pieces: what an older writing had more of is deleted with it.
 */
export function putText(key: ItemKey, text: string, { was, now, attributes = {} }: Circumstances): readonly Write[] {
  const pieces = packed(text);
  const revision = `${pieces.length}.${randomUUID()}`;
  const [first, ...rest] = pieces;
  const head = { ...attributes, pieces: { N: String(pieces.length) }, revision: { S: revision } };
  const later = rest.map((piece, index): Write => {
    const item = { ...piece, revision: { S: revision }, ...expiryIn(attributes) };
    return put(pieceKey(key, index + 1), item, bytesOf([piece]));
  });
  const left = Array.from({ length: Math.max(0, piecesIn(was) - pieces.length) }, (_, index) =>
    remove(pieceKey(key, pieces.length + index)),
  );
  return [{ ...put(key, { ...head, ...first }, bytesOf([first]), conditionOn(was, now)), revision }, ...later, ...left];
}

function expiryIn({ expiresAt }: Attributes): Attributes {
  return expiresAt === undefined ? {} : { expiresAt };
}

/** Puts an item whatever is there. */
export function put(key: ItemKey, attributes: Attributes, bytes = 0, condition: Condition = {}): Write {
  const Item = { pk: { S: key.pk }, sk: { S: key.sk }, ...attributes };
  return { key, bytes: bytes + overhead, request: (TableName) => ({ Put: { TableName, Item, ...condition } }) };
}

export function remove(key: ItemKey): Write {
  const Key = { pk: { S: key.pk }, sk: { S: key.sk } };
  return { key, bytes: overhead, request: (TableName) => ({ Delete: { TableName, Key } }) };
}

type Condition = Readonly<{ ConditionExpression?: string; ExpressionAttributeValues?: Record<string, AttributeValue> }>;

function conditionOn(was: string | undefined, now: number): Condition {
  if (was === undefined) {
    const ExpressionAttributeValues = { ':now': { N: String(Math.floor(now / 1_000)) } };
    return { ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now', ExpressionAttributeValues };
  }
  return { ConditionExpression: 'revision = :was', ExpressionAttributeValues: { ':was': { S: was } } };
}

function piecesIn(revision: string | undefined): number {
  return revision === undefined ? 0 : Number(revision.split('.')[0]);
}
