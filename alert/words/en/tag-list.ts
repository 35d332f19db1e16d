import { type Tag, tagKeysIn, tagsIn } from '../../../iam/actions/tags-in.ts';
import type { ThingKind } from '../../../iam/actions/things.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { code, type Phrase, phrase } from '../../phrase.ts';
import { listed } from './policy/listed.ts';

/** The tags that a request sets (“`team` = `billing` and 3 more”) or removes, where it holds any. */
export function sayTagList(kind: ThingKind, request: Fields): Phrase | undefined {
  if (kind === 'tags') return several(tagsIn(request), sayTag);
  return kind === 'tagKeys' ? several(tagKeysIn(request), sayText) : undefined;
}

/** A headline has no room for fifty, which is what a role may have. */
const most = 3;

function several<T>(items: readonly T[], say: (item: T) => Phrase): Phrase | undefined {
  return items.length === 0 ? undefined : listed(items, say, { last: 'and', limit: most });
}

function sayTag({ key, value }: Tag): Phrase {
  return value === undefined ? sayText(key) : phrase`${sayText(key)} = ${sayText(value)}`;
}

/** In plain text nothing else would tell a value “a and owner = b” from two tags. */
function sayText(text: string): Phrase {
  return code(/^[\p{L}\p{N}_.:/+@-]+$/u.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`, 60);
}
