import { accountPropertiesIn, type Pair, tagKeysIn, tagsIn } from '../../../iam/actions/pairs-in.ts';
import type { ThingKind } from '../../../iam/actions/things.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { code, type Phrase, phrase } from '../../phrase.ts';
import { listed } from './policy/listed.ts';

/** What a request sets (“`team` = `billing` and 3 more”) or removes, for things that are keys with values, where it holds any. */
export function sayPairs(kind: ThingKind, request: Fields): Phrase | undefined {
  const pairs = readers[kind]?.(request) ?? [];
  return pairs.length === 0 ? undefined : listed(pairs, sayPair, { last: 'and', limit: most });
}

const readers: Partial<Record<ThingKind, (request: Fields) => readonly Pair[]>> = {
  tags: tagsIn,
  tagKeys: tagKeysIn,
  accountSetting: accountPropertiesIn,
};

/** A headline has no room for fifty, which is what a role may have. */
const most = 3;

function sayPair({ key, value }: Pair): Phrase {
  return value === undefined ? sayText(key) : phrase`${sayText(key)} = ${sayText(value)}`;
}

/** In plain text nothing else would tell a value “a and owner = b” from two tags. */
function sayText(text: string): Phrase {
  return code(/^[\p{L}\p{N}_.:/+@-]+$/u.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`, 60);
}
