import { nameFromArn } from '../cloudtrail/arn.ts';
import type { Fields } from '../cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { accountPropertiesIn, type Pair, tagKeysIn, tagsIn } from './pairs-in.ts';
import { firstText } from './text-in.ts';
import { type ValueKind, values } from './values.ts';

/** What a call sets or asks for and that is no resource: a new name, the seconds of a session, tags. */
export type Value = Readonly<{
  kind: ValueKind;
  /** Undefined where the record does not say. */
  text: string | undefined;
  /** The keys with their values, where it consists of such; none otherwise. */
  pairs: readonly Pair[];
}>;

/** Finds a value in a record: in the request, else the response. */
export function valueIn(kind: ValueKind, { request, response }: CloudTrailRecord): Value {
  const text = firstText(request, values[kind].request) ?? firstText(response, values[kind].response);
  return { kind, text: text === undefined ? undefined : nameFromArn(text), pairs: pairsIn[kind]?.(request) ?? [] };
}

const pairsIn: Partial<Record<ValueKind, (request: Fields) => readonly Pair[]>> = {
  tags: tagsIn,
  tagKeys: tagKeysIn,
  accountSetting: accountPropertiesIn,
};
