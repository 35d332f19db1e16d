import { type Fields, fieldsAt, fieldsOf, listAt, textAt } from '../iam/cloudtrail/fields.ts';
import { awsJsonServer, type JsonCall, jsonAnswer, jsonError } from './aws-json.ts';
import { queryAnswer } from './dynamodb-query.ts';
import type { Answer, LocalServer } from './local-server.ts';

export type DynamoDbStandIn = LocalServer &
  Readonly<{
    /** In DynamoDB's own JSON: `{ pk: { S: '...' }, expiresAt: { N: '...' } }`. */
    items: readonly Fields[];
    calls: readonly JsonCall[];
  }>;

/** Answers a call, or leaves it (undefined) to the table. `turn` counts from 0. */
export type DynamoDbScript = (call: JsonCall, turn: number) => Answer | undefined;

/** Stands in for one DynamoDB table with the keys `pk` and `sk`: BatchGetItem, BatchWriteItem, PutItem and Query. */
export async function dynamoDbStandIn(script: DynamoDbScript = () => undefined): Promise<DynamoDbStandIn> {
  const table: Table = { items: [], places: new Map() };
  const calls: JsonCall[] = [];
  const server = await awsJsonServer((call) => {
    calls.push(call);
    return script(call, calls.length - 1) ?? tableAnswer(call, table);
  });
  return { ...server, items: table.items, calls };
}

/** The items in the order of their coming, and the place of each by its key: a thousand are looked up a thousand times. */
type Table = Readonly<{ items: Fields[]; places: Map<string, number> }>;

function tableAnswer(call: JsonCall, table: Table): Answer {
  switch (call.operation) {
    case 'BatchGetItem':
      return foundAnswer(call.input, table);
    case 'BatchWriteItem':
      return writtenAnswer(call.input, table);
    case 'PutItem':
      return put(fieldsAt(call.input, 'Item'), table) ?? jsonAnswer({});
    case 'Query':
      return queryAnswer(call.input, table.items);
    default:
      return jsonError('UnknownOperationException', call.operation);
  }
}

function writtenAnswer(input: JsonCall['input'], table: Table): Answer {
  const [name = ''] = Object.keys(fieldsAt(input, 'RequestItems'));
  const items = listAt(input, 'RequestItems', name).map((request) => fieldsAt(fieldsOf(request), 'PutRequest', 'Item'));
  if (items.length === 0 || items.length > 25) return validation('Between 1 and 25 requests are allowed');
  if (new Set(items.map(keyOf)).size < items.length)
    return validation('Provided list of item keys contains duplicates');
  return (
    items.map((item) => put(item, table)).find((refusal) => refusal !== undefined) ??
    jsonAnswer({ UnprocessedItems: {} })
  );
}

/** Why an item is refused; undefined where it is put. */
function put(item: Fields, { items, places }: Table): Answer | undefined {
  const { pk, sk } = textsOf(item);
  if (Buffer.byteLength(pk) > 2_048 || Buffer.byteLength(sk) > 1_024) return validation('A key is too long');
  const place = places.get(keyOf(item)) ?? items.length;
  items[place] = item;
  places.set(keyOf(item), place);
  return undefined;
}

function foundAnswer(input: JsonCall['input'], { items, places }: Table): Answer {
  const [table = ''] = Object.keys(fieldsAt(input, 'RequestItems'));
  const wanted = listAt(input, 'RequestItems', table, 'Keys').map((key) => keyOf(fieldsOf(key)));
  if (wanted.length === 0 || wanted.length > 100) return validation('Between 1 and 100 keys are allowed');
  if (new Set(wanted).size < wanted.length) return validation('Provided list of item keys contains duplicates');
  const found = wanted.flatMap((key) => items[places.get(key) ?? -1] ?? []);
  return jsonAnswer({ Responses: { [table]: found }, UnprocessedKeys: {} });
}

function keyOf(item: Fields): string {
  const { pk, sk } = textsOf(item);
  return JSON.stringify([pk, sk]);
}

function textsOf(item: Fields): Readonly<{ pk: string; sk: string }> {
  return { pk: textAt(item, 'pk', 'S') ?? '', sk: textAt(item, 'sk', 'S') ?? '' };
}

function validation(message: string): Answer {
  return jsonError('ValidationException', message);
}
