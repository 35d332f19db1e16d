import { type Fields, fieldsAt, textAt, valueAt } from '../iam/cloudtrail/fields.ts';
import { jsonAnswer, jsonError } from './aws-json.ts';
import type { Answer } from './local-server.ts';

/** DynamoDB ends a page after 1 MB, this stand-in after so many items. */
export const usualPage = 100;

/**
 * A query of one partition, sorted by `sk`, with the conditions that the function uses:
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html
 */
export function queryAnswer(input: Fields, items: readonly Fields[], pageSize = usualPage): Answer {
  const isWanted = conditions[textAt(input, 'KeyConditionExpression') ?? ''];
  if (isWanted === undefined) return jsonError('ValidationException', 'Invalid KeyConditionExpression');
  const value = (name: string) => textAt(input, 'ExpressionAttributeValues', name, 'S') ?? '';
  const after = textAt(input, 'ExclusiveStartKey', 'sk', 'S');
  const isForward = textAt(input, 'ScanIndexForward') !== 'false';
  const isLater = (one: string, other: string) => (isForward ? one > other : one < other);
  const found = items
    .map((item) => ({ item, pk: keyOf(item, 'pk'), sk: keyOf(item, 'sk') }))
    .filter((one) => isWanted(one, value) && (after === undefined || isLater(one.sk, after)))
    .sort((one, other) => (isLater(other.sk, one.sk) ? -1 : 1));
  return jsonAnswer(
    page(
      found.map(({ item }) => item),
      pageSize,
    ),
  );
}

type Key = Readonly<{ pk: string; sk: string }>;

const conditions: Readonly<Record<string, (key: Key, value: (name: string) => string) => boolean>> = {
  'pk = :pk': ({ pk }, value) => pk === value(':pk'),
  'pk = :pk AND sk BETWEEN :from AND :to': ({ pk, sk }, value) =>
    pk === value(':pk') && sk >= value(':from') && sk <= value(':to'),
  'pk = :pk AND begins_with(sk, :begin)': ({ pk, sk }, value) => pk === value(':pk') && sk.startsWith(value(':begin')),
};

function page(found: readonly Fields[], pageSize: number): object {
  const Items = found.slice(0, pageSize);
  const last = Items.at(-1);
  if (last === undefined || found.length === Items.length) return { Items, Count: Items.length };
  const LastEvaluatedKey = { pk: valueAt(last, 'pk'), sk: valueAt(last, 'sk') };
  return { Items, Count: Items.length, LastEvaluatedKey };
}

function keyOf(item: Fields, name: 'pk' | 'sk'): string {
  return textAt(fieldsAt(item, name), 'S') ?? '';
}
