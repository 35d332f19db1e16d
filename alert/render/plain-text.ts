import { type Part, type Phrase, plain } from '../phrase.ts';

/**
 * A phrase as one line of plain text for readers whose client makes links of its own (mail, notifications):
 * an address that came out of an event is written so that it cannot be clicked.
 */
export function plainText(phrase: Phrase): string {
  return plain(unclickable(phrase));
}

/** The phrase without an address that a client would make a link of. */
export function unclickable(phrase: Phrase): Phrase {
  return phrase.map((part): Part => (part.kind === 'words' ? part : { ...part, text: defanged(part.text) }));
}

function defanged(text: string): string {
  if (!/:\/\/|\bwww\.|\bmailto:/i.test(text)) return text;
  return text.replace(/\bhttp(s?):/gi, 'hxxp$1:').replaceAll('.', '[.]');
}
