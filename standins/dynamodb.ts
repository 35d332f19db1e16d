import { type Fields, fieldsAt, fieldsOf, listAt } from '../iam/cloudtrail/fields.ts';
import { awsJsonServer, type JsonCall, jsonAnswer, jsonError } from './aws-json.ts';
import { type ItemTable, keysOf, keyText, refusalOf, sizeOf, validation } from './dynamodb-item.ts';
import { queryAnswer, usualPage } from './dynamodb-query.ts';
import { transactionAnswer } from './dynamodb-transaction.ts';
import type { Answer, LocalServer } from './local-server.ts';

export type DynamoDbStandIn = LocalServer &
  Readonly<{
    /** In DynamoDB's own JSON: `{ pk: { S: '...' }, expiresAt: { N: '...' } }`. */
    items: readonly Fields[];
    calls: readonly JsonCall[];
  }>;

/** Answers a call, or leaves it (undefined) to the table. `turn` counts from 0. */
export type DynamoDbScript = (call: JsonCall, turn: number) => Answer | undefined;

/** Stands in for DynamoDB with the keys `pk` and `sk`: BatchGetItem, BatchWriteItem, PutItem, Query and TransactWriteItems. */
export async function dynamoDbStandIn(
  script: DynamoDbScript = () => undefined,
  pageSize = usualPage,
): Promise<DynamoDbStandIn> {
  const table: ItemTable = new Map();
  const calls: JsonCall[] = [];
  const server = await awsJsonServer((call) => {
    calls.push(call);
    return script(call, calls.length - 1) ?? tableAnswer(call, table, pageSize);
  });
  return {
    ...server,
    calls,
    get items() {
      return [...table.values()];
    },
  };
}

function tableAnswer({ operation, input }: JsonCall, table: ItemTable, pageSize: number): Answer {
  switch (operation) {
    case 'BatchGetItem':
      return foundAnswer(input, table);
    case 'BatchWriteItem':
      return writtenAnswer(input, table);
    case 'PutItem':
      return put(fieldsAt(input, 'Item'), table) ?? jsonAnswer({});
    case 'Query':
      return queryAnswer(input, [...table.values()], pageSize);
    case 'TransactWriteItems':
      return transactionAnswer(input, table);
    default:
      return jsonError('UnknownOperationException', operation);
  }
}

function writtenAnswer(input: Fields, table: ItemTable): Answer {
  const [name = ''] = Object.keys(fieldsAt(input, 'RequestItems'));
  const items = listAt(input, 'RequestItems', name).map((request) => fieldsAt(fieldsOf(request), 'PutRequest', 'Item'));
  if (items.length === 0 || items.length > 25) return validation('Between 1 and 25 requests are allowed');
  if (new Set(items.map(keyText)).size < items.length)
    return validation('Provided list of item keys contains duplicates');
  return (
    items.map((item) => put(item, table)).find((refusal) => refusal !== undefined) ??
    jsonAnswer({ UnprocessedItems: {} })
  );
}

/** Why an item is refused; undefined where it is put. */
function put(item: Fields, table: ItemTable): Answer | undefined {
  const refusal = refusalOf(item);
  if (refusal === undefined) table.set(keyText(item), item);
  return refusal;
}

/** One answer holds so much; DynamoDB leaves the rest unprocessed. */
const mostAnswered = 16 * 1024 * 1024;

function foundAnswer(input: Fields, table: ItemTable): Answer {
  const [name = ''] = Object.keys(fieldsAt(input, 'RequestItems'));
  const keys = listAt(input, 'RequestItems', name, 'Keys').map(fieldsOf);
  const wanted = keys.map(keyText);
  if (wanted.length === 0 || wanted.length > 100) return validation('Between 1 and 100 keys are allowed');
  if (new Set(wanted).size < wanted.length) return validation('Provided list of item keys contains duplicates');
  const found: Fields[] = [];
  const left: Fields[] = [];
  let bytes = 0;
  for (const key of keys) {
    const item = table.get(keyText(key));
    bytes += item === undefined ? 0 : sizeOf(item);
    if (bytes > mostAnswered) left.push(keyOnly(key));
    else if (item !== undefined) found.push(item);
  }
  const UnprocessedKeys = left.length === 0 ? {} : { [name]: { Keys: left, ConsistentRead: true } };
  return jsonAnswer({ Responses: { [name]: found }, UnprocessedKeys });
}

function keyOnly(item: Fields): Fields {
  const { pk, sk } = keysOf(item);
  return { pk: { S: pk }, sk: { S: sk } };
}
