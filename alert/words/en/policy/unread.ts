import type { PolicyText } from '../../../../iam/policy/document.ts';
import type { Unread } from '../../../../iam/policy/statement.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { code } from '../values.ts';
import { listed } from './listed.ts';

/** A text that is no policy, and how it begins. */
export function sayNotAPolicy({ reason, text }: Extract<PolicyText, { kind: 'unparseable' }>): Phrase {
  const why = ours(reasons[reason]);
  return text === '' ? phrase`${why}.` : phrase`${why}. It reads: ${code(text, 200)}`;
}

const reasons = {
  absent: "The policy's text is empty",
  'not JSON': 'The text could not be read as a policy: it is not JSON',
  'not an object': 'The text could not be read as a policy: it is JSON, but not an object',
} as const;

export function sayMoreStatements(count: number): Phrase {
  return ours(`And ${count.toLocaleString('en')} more ${count === 1 ? 'statement' : 'statements'}.`);
}

/** What of a statement could not be read, in brackets behind the sentence that it belongs to. */
export function sayUnread(unread: readonly Unread[]): Phrase {
  const [twice, others] = [unread.filter((one) => one.twice), unread.filter((one) => !one.twice)];
  const read = others.length === 0 ? [] : phrase` (could not be read: ${sayParts(others)})`;
  return twice.length === 0 ? read : phrase`${read} (${sayTwice(twice)})`;
}

/** “`Condition` stands there twice: which of the two counts is not known” */
function sayTwice(twice: readonly Unread[]): Phrase {
  const members = listed(twice, ({ member }) => code(member, 60), { last: 'and', limit: 2 });
  return phrase`${members} ${ours(twice.length === 1 ? 'stands' : 'stand')} there twice: which of the two counts is not known`;
}

/** What a document holds beside its statements. */
export function sayUnreadParts(unread: readonly Unread[]): Phrase {
  const [twice] = unread.filter((one) => one.twice);
  if (twice !== undefined) return phrase`In the policy ${sayTwice([twice])}.`;
  const count = unread.length === 1 ? 'One part' : `${unread.length.toLocaleString('en')} parts`;
  return phrase`${ours(count)} of the policy could not be read: ${sayParts(unread)}.`;
}

function sayParts(unread: readonly Unread[]): Phrase {
  return listed(unread, ({ member, text }) => code(`${member}: ${text}`, 60), { last: 'and', limit: 1 });
}
