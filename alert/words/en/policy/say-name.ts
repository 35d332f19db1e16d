import { ours, type Phrase } from '../../../phrase.ts';
import { code } from '../values.ts';

/** A name out of a policy. An empty one is put in words: nothing marked as code would be seen, and Slack refuses it. */
export function sayName(text: string, width: number): Phrase {
  return text === '' ? ours('(empty)') : code(text, width);
}
