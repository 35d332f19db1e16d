import type { Change } from '../../../iam/change.ts';
import { cut, ours, type Phrase, phrase } from '../../phrase.ts';
import { uncapitalised } from './first-letter.ts';
import { unknownAction } from './headline.ts';
import { sayDocument } from './policy/statement.ts';
import { sayTrust } from './policy/trust.ts';
import { sayActionInLine } from './sentence.ts';

/** What was done, in a line that has named the target already: “detached managed policy `ExportRead`”. */
export function sayChangeInLine(change: Change): Phrase {
  const { action, record } = change;
  if (action !== undefined) return sayActionInLine(action, change);
  return phrase`${ours(record.outcome.kind === 'succeeded' ? 'called' : 'tried to call')} ${unknownAction(change)}`;
}

/** The first that the policy of a change says, in brackets; nothing for a change without one. */
export function sayPolicy({ document, record }: Change): Phrase {
  if (document === undefined || record.outcome.kind !== 'succeeded') return [];
  const { kind, text } = document;
  const [first, ...rest] = kind === 'trust' ? sayTrust(text, record.accountId) : sayDocument(text, 1, record.accountId);
  if (first === undefined) return [];
  return phrase` (${uncapitalised(withoutStop(cut(first, 200)))}${ours(rest.length === 0 ? '' : ', and more')})`;
}

function withoutStop(sentence: Phrase): Phrase {
  const last = sentence.at(-1);
  if (last?.kind !== 'words' || !last.text.endsWith('.')) return sentence;
  return [...sentence.slice(0, -1), { ...last, text: last.text.slice(0, -1) }];
}
