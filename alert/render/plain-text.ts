import type { Phrase } from '../phrase.ts';

/**
 * A phrase as one line of plain text for readers whose client makes links of its own (mail, notifications):
 * an address that came out of an event is written so that it cannot be clicked.
 */
export function plainText(phrase: Phrase): string {
  return phrase.map((part) => (part.kind === 'words' ? part.text : defanged(part.text))).join('');
}

function defanged(text: string): string {
  if (!/:\/\/|\bwww\.|\bmailto:/i.test(text)) return text;
  return text.replace(/\bhttp(s?):/gi, 'hxxp$1:').replaceAll('.', '[.]');
}
