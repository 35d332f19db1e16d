import type { Part, Phrase } from '../../../../alert/phrase.ts';

/** Words of a language, marked as such. */
export function ourMark(text: string): string {
  return `⟦${text}⟧`;
}

/** What came out of an event, or is no word of any language (a command, an address). */
export function valueMark(text: string): string {
  return `⟨${text}⟩`;
}

/** Every part in its marks. */
export function marked(phrase: Phrase): Phrase {
  return phrase.map((part): Part => {
    if (part.kind === 'words') return { ...part, text: ourMark(part.text) };
    const value = { kind: part.kind, text: valueMark(part.text) };
    return part.end === undefined ? value : { ...value, end: ourMark(part.end) };
  });
}

export function unmarked(phrase: Phrase): Phrase {
  return phrase.map((part) => ({
    kind: part.kind,
    text: withoutMarks(part.kind === 'words' ? part.text : `${part.text}${part.end ?? ''}`),
  }));
}

function withoutMarks(text: string): string {
  return text.replace(/[⟦⟧⟨⟩]/g, '');
}

/** What of a text stands outside all marks and could be read: letters and digits, but for Slack's dates, which its client shows. */
export function outsideMarks(text: string): string | undefined {
  const rest = text
    .replace(/(<|&lt;)!date\^[^|]*\|[^>&]*(>|&gt;)/g, '')
    .replace(/⟨[^⟨⟩⟦⟧]*⟩/g, '')
    .replace(/⟦[^⟨⟩⟦⟧]*⟧/g, '');
  return /[\p{L}\p{N}⟦⟧⟨⟩]/u.test(rest) ? rest.trim() : undefined;
}

/** Each text that is marked as our own words. */
export function ourWords(text: string): readonly string[] {
  return [...text.matchAll(/⟦([^⟨⟩⟦⟧]*)⟧/g)].map(([, words = '']) => words);
}
