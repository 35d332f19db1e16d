import { ours, type Phrase, phrase, plain } from '../../phrase.ts';
import { whole } from '../../visible.ts';
import type { Joints } from '../joints.ts';
import { cut, moreCharacters } from './values.ts';

/** What stands between the parts of a message and at the end of what is too long. */
export const joints: Joints = {
  colon: ': ',
  fromTo: (from, to) => `${from} to ${to}`,
  moreCharacters,
  moreLines: (count) => `… (${count} more lines: the e-mail holds them)`,
  morePoints: (count) => `and ${count} more: the e-mail holds them`,
  cut,
  subject: ({ label, value }, headline) => phrase`${ours(`[${label}: ${value}]`)} ${headline}`,
  shortSubject: (subject, limit) => `${front(subject, limit).trimEnd()}...`,
  shortText: (headline, limit) => `${front(headline, limit)}...`,
};

/** An English sentence names who did what to what at its beginning: its end can go. */
function front(sentence: Phrase, limit: number): string {
  return whole(plain(sentence).slice(0, limit - 3));
}
