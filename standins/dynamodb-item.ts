import { asText, type Fields, fieldsOf, isObject, textAt } from '../iam/cloudtrail/fields.ts';
import { jsonError } from './aws-json.ts';
import type { Answer } from './local-server.ts';

/** The items of a table by their keys, in the order of their coming. */
export type ItemTable = Map<string, Fields>;

const mostBytes = 400 * 1024;

/** Why an item is refused; undefined where it is taken: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
export function refusalOf(item: Fields): Answer | undefined {
  const { pk, sk } = keysOf(item);
  if (Buffer.byteLength(pk) > 2_048 || Buffer.byteLength(sk) > 1_024) return validation('A key is too long');
  return sizeOf(item) > mostBytes ? validation('Item size has exceeded the maximum allowed size') : undefined;
}

/** Bytes, as DynamoDB counts the attributes that the function writes: names and values. */
export function sizeOf(item: Fields): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);
}

function sizeOfValue(value: unknown): number {
  if (!isObject(value)) return 0;
  const binary = textAt(fieldsOf(value), 'B');
  if (binary !== undefined) return Buffer.from(binary, 'base64').length;
  return Object.values(value).reduce<number>((sum, each) => sum + Buffer.byteLength(asText(each) ?? ''), 0);
}

export function keyText(item: Fields): string {
  const { pk, sk } = keysOf(item);
  return JSON.stringify([pk, sk]);
}

export function keysOf(item: Fields): Readonly<{ pk: string; sk: string }> {
  return { pk: textAt(item, 'pk', 'S') ?? '', sk: textAt(item, 'sk', 'S') ?? '' };
}

export function validation(message: string): Answer {
  return jsonError('ValidationException', message);
}
