import type { Phrase } from '../../../../../alert/phrase.ts';

/** A phrase as the tests write it: what is set in code stands between backticks. */
export function marked(phrase: Phrase): string {
  return phrase.map(({ kind, text }) => (kind === 'code' ? `\`${text}\`` : text)).join('');
}
