import type { Change } from '../../../iam/change.ts';
import { cut, ours, type Phrase, phrase } from '../../phrase.ts';
import { uncapitalised } from './first-letter.ts';
import { unknownAction } from './headline.ts';
import { sayDocument } from './policy/statement.ts';
import { sayTrust } from './policy/trust.ts';
import { sayTemplate } from './sentence.ts';

/** What was done, in a line that has named the thing already: “detached managed policy `ExportRead`”. */
export function sayDeed(change: Change): Phrase {
  const { action, record } = change;
  const done = record.outcome.kind === 'succeeded';
  const prefix = done ? '' : 'tried to ';
  if (action === undefined) return phrase`${ours(prefix)}${ours(done ? 'called' : 'call')} ${unknownAction(change)}`;
  const rest = withoutTarget(action.en.object, action.target);
  const verb = ours(`${prefix}${done ? action.en.past : action.en.verb}`);
  return rest === '' ? verb : phrase`${verb} ${sayTemplate(rest, change)}`;
}

/** The sentence's object without the thing itself: “{policy} from {role}” of a role becomes “{policy}”. */
function withoutTarget(object: string, target: string): string {
  const named = `\\{${target}\\}`;
  if (new RegExp(`^${named}$`).test(object)) return '';
  const shorter = object
    .replace(new RegExp(`^${named} `), '')
    .replace(new RegExp(` (from|to|of|on|for|in|with) ${named}`), '');
  return shorter.replace(`{${target}}`, 'it');
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
