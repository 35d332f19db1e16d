import type { Phrase } from '../../phrase.ts';

/** The first letter large, where it is ours: a name stays as IAM has it. */
export function capitalised(phrase: Phrase): Phrase {
  return withFirst(phrase, (letter) => letter.toUpperCase());
}

/** The first letter small, for a sentence within another. */
export function uncapitalised(phrase: Phrase): Phrase {
  return withFirst(phrase, (letter) => letter.toLowerCase());
}

function withFirst([first, ...rest]: Phrase, change: (letter: string) => string): Phrase {
  if (first === undefined) return [];
  if (first.kind !== 'words') return [first, ...rest];
  return [{ ...first, text: change(first.text.charAt(0)) + first.text.slice(1) }, ...rest];
}

/** For a sentence that becomes a part of another one. */
export function withoutStop(sentence: Phrase): Phrase {
  const last = sentence.at(-1);
  if (last?.kind !== 'words' || !last.text.endsWith('.')) return sentence;
  return [...sentence.slice(0, -1), { ...last, text: last.text.slice(0, -1) }];
}
