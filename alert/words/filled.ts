import { ours, type Phrase } from '../phrase.ts';

/** A sentence of a language with what it names in `{braces}` filled in, in the order and the way of that language. */
export function filled(sentence: string, name: (kind: string) => Phrase): Phrase {
  const pieces = sentence.split(/\{(\w+)\}/);
  return pieces.flatMap((piece, index) => (index % 2 === 1 ? name(piece) : index === 0 ? opening(piece) : ours(piece)));
}

/** The first word is a part of its own: a headline that is cut loses whole parts, and keeps its verb where it can. */
function opening(words: string): Phrase {
  const end = words.indexOf(' ');
  return end < 0 ? ours(words) : [...ours(words.slice(0, end + 1)), ...ours(words.slice(end + 1))];
}
