import type { Pair } from '../../../iam/actions/pairs-in.ts';
import { type Phrase, phrase } from '../../phrase.ts';
import { listed } from './policy/listed.ts';
import { code } from './values.ts';

/** Keys with their values: “`team` = `billing` and 3 more”. */
export function sayPairs(pairs: readonly Pair[]): Phrase {
  return listed(pairs, sayPair, { last: 'and', limit: most });
}

/** A headline has no room for fifty, which is what a role may have. */
const most = 3;

function sayPair({ key, value }: Pair): Phrase {
  return value === undefined ? sayText(key) : phrase`${sayText(key)} = ${sayText(value)}`;
}

/** In plain text nothing else would tell a value “a and owner = b” from two tags. */
function sayText(text: string): Phrase {
  return code(/^[\p{L}\p{N}_.:/+@-]+$/u.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`, 60);
}
