import { type Fields, fieldsAt, fieldsOf, isObject, listAt, textAt } from '../iam/cloudtrail/fields.ts';
import { jsonAnswer } from './aws-json.ts';
import { type ItemTable, keyText, refusalOf, sizeOf, validation } from './dynamodb-item.ts';
import type { Answer } from './local-server.ts';

const mostActions = 100;
const mostBytes = 4 * 1024 * 1024;

/**
 * All puts and deletes of a transaction, or none, with the conditions that the function uses:
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export function transactionAnswer(input: Fields, table: ItemTable): Answer {
  const actions = listAt(input, 'TransactItems').map(fieldsOf);
  const keys = actions.map((action) => keyText(itemOf(action)));
  if (actions.length === 0 || actions.length > mostActions) return validation('Between 1 and 100 actions are allowed');
  if (new Set(keys).size < keys.length)
    return validation('Transaction request cannot include multiple operations on one item');
  if (actions.reduce((sum, action) => sum + sizeOf(itemOf(action)), 0) > mostBytes)
    return validation('Transaction is too large');
  const refusal = actions.map((action) => refusalOf(itemOf(action))).find((each) => each !== undefined);
  if (refusal !== undefined) return refusal;
  const holding = actions.map((action) => holds(action, table.get(keyText(itemOf(action)))));
  if (holding.includes('unknown')) return validation('Invalid ConditionExpression');
  if (holding.includes('no')) return cancelled(holding);
  for (const action of actions) perform(action, table);
  return jsonAnswer({});
}

function itemOf(action: Fields): Fields {
  return { ...fieldsAt(action, 'Put', 'Item'), ...fieldsAt(action, 'Delete', 'Key') };
}

function perform(action: Fields, table: ItemTable): void {
  const key = keyText(itemOf(action));
  if (isObject(action['Delete'])) table.delete(key);
  else table.set(key, itemOf(action));
}

type Holding = 'yes' | 'no' | 'unknown';

function holds(action: Fields, item: Fields | undefined): Holding {
  const condition = textAt(action, 'Put', 'ConditionExpression');
  if (condition === undefined) return 'yes';
  const value = (name: string, type: 'S' | 'N') => textAt(action, 'Put', 'ExpressionAttributeValues', name, type);
  switch (condition) {
    case 'attribute_not_exists(pk) OR expiresAt <= :now':
      return item === undefined || Number(textAt(item, 'expiresAt', 'N')) <= Number(value(':now', 'N')) ? 'yes' : 'no';
    case 'revision = :was':
      return item !== undefined && textAt(item, 'revision', 'S') === value(':was', 'S') ? 'yes' : 'no';
    default:
      return 'unknown';
  }
}

function cancelled(holding: readonly Holding[]): Answer {
  const CancellationReasons = holding.map((each) => ({ Code: each === 'no' ? 'ConditionalCheckFailed' : 'None' }));
  const body = JSON.stringify({
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: 'Transaction cancelled, please refer cancellation reasons for specific reasons',
    CancellationReasons,
  });
  return { status: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body };
}
