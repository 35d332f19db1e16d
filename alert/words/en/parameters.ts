import { asText, type Fields, isObject } from '../../../iam/cloudtrail/fields.ts';
import { code, joined, ours, type Phrase, phrase } from '../../phrase.ts';

/** The parameters of a call that we do not know: “Parameters: roleName `billing-export`, targetAccount `210987654321`.” */
export function sayParameters(request: Fields): Phrase {
  const all = Object.entries(request);
  if (all.length === 0) return ours('The event holds no parameters.');
  const named = all.slice(0, most).map(([name, content]) => sayParameter(name, content));
  const more = all.length > most ? ours(` and ${all.length - most} more`) : [];
  return phrase`Parameters: ${joined(named, ', ')}${more}.`;
}

const most = 6;

function sayParameter(name: string, content: unknown): Phrase {
  return phrase`${code(name, 60)} ${isSecret(name) ? ours('(not shown)') : sayContent(content)}`;
}

function sayContent(content: unknown): Phrase {
  const text = asText(content);
  if (text !== undefined) return code(text, 100);
  if (Array.isArray(content)) return ours(`(a list of ${content.length})`);
  return ours(isObject(content) ? `(an object of ${Object.keys(content).length})` : '(empty)');
}

/** CloudTrail drops the secrets that it knows of; those of an action that nobody knows yet may still be there. */
function isSecret(name: string): boolean {
  return /password|secret|private|token|credential|pin\b/i.test(name);
}
