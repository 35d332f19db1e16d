import { frontOf, shown, whole } from './visible.ts';

/**
 * Words of ours and values of an event, kept apart until a renderer marks them up. A renderer may mark
 * up every part as it likes; what it must not do is parse one.
 */
export type Phrase = readonly Part[];

/** `end`: words of ours that say how much of a value is left out. */
export type Part =
  | Readonly<{ kind: 'words'; text: string }>
  | Readonly<{ kind: 'value' | 'code'; text: string; end?: string }>;

/**
 * Joins words and phrases: ``phrase`detached ${code(name)} from ${role}` ``. A bare string does not
 * type-check as a value, so nothing of an event can slip in as our own words.
 */
export function phrase(words: TemplateStringsArray, ...values: readonly Phrase[]): Phrase {
  const parts: Part[] = [];
  for (const [index, text] of words.entries()) parts.push(...ours(text), ...(values[index] ?? []));
  return parts;
}

/** Our own words. Never call it with anything that came out of an event. */
export function ours(text: string): Phrase {
  return text === '' ? [] : [{ kind: 'words', text }];
}

/** How a language says that characters are missing: “… (12 more characters)”. */
export type MoreCharacters = (count: number) => string;

/** How values of an event enter the phrases of a language: in one line, visible, at most `limit` characters. */
export function valuesIn(moreCharacters: MoreCharacters) {
  const part =
    (kind: 'value' | 'code') =>
    (text: string, limit = 200): Phrase => [{ kind, ...shortened(withEdges(shown(text)), limit, moreCharacters) }];
  return {
    /** A value that reads as plain text: a person, an address. */
    value: part('value'),
    /** A value that is a name, an action or an ARN, set in code. */
    code: part('code'),
    /** The phrase in at most `limit` characters, cut at the end of a part where one is near. */
    cut: (phrase: Phrase, limit: number) => cut(phrase, limit, moreCharacters),
  };
}

/** A name that is empty, or begins or ends with a space, stands in quotes: without them nobody would see it. */
function withEdges(text: string): string {
  return text === '' || text !== text.trim() ? `"${text}"` : text;
}

function shortened(text: string, limit: number, moreCharacters: MoreCharacters) {
  const { kept, missing } = frontOf(text, limit);
  return missing === 0 ? { text } : { text: kept, end: moreCharacters(missing) };
}

function cut(phrase: Phrase, limit: number, moreCharacters: MoreCharacters): Phrase {
  const length = lengthOf(phrase);
  if (length <= limit) return phrase;
  const kept = withoutJoint(front(phrase, limit - 30));
  return [...kept, ...ours(` ${moreCharacters(length - lengthOf(kept))}`)];
}

/** What would have joined the part that is left out: a comma, an opening bracket. */
function withoutJoint(kept: Phrase): Phrase {
  const last = kept.at(-1);
  if (last?.kind !== 'words') return kept;
  const text = last.text.replace(/[\s,;:(]+$/, '');
  return text === '' ? withoutJoint(kept.slice(0, -1)) : [...kept.slice(0, -1), { ...last, text }];
}

function front([first, ...rest]: Phrase, limit: number): Phrase {
  if (first === undefined || limit <= 0) return [];
  const text = textOf(first);
  if (text.length <= limit) return [first, ...front(rest, limit - text.length)];
  if (first.kind === 'words') return ours(text.slice(0, Math.max(0, text.lastIndexOf(' ', limit))));
  return limit < 20 ? [] : [{ kind: first.kind, text: whole(text.slice(0, limit)) }];
}

/** Phrases with a separator between them. */
export function joined(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases.flatMap((part, index) => (index === 0 ? part : [...ours(separator), ...part]));
}

/** A part as plain text. */
export function textOf(part: Part): string {
  return part.kind === 'words' || part.end === undefined ? part.text : `${part.text}${part.end}`;
}

/** A phrase as plain text, without any marks. */
export function plain(phrase: Phrase): string {
  return phrase.map(textOf).join('');
}

/** The length of a phrase as plain text, in UTF-16 units. */
export function lengthOf(phrase: Phrase): number {
  return phrase.reduce((length, part) => length + textOf(part).length, 0);
}

/** The phrase with neighbouring parts of one kind made one, as a reader sees them. */
export function merged(phrase: Phrase): Phrase {
  const parts: Part[] = [];
  for (const part of phrase) {
    const last = parts.at(-1);
    if (last?.kind === part.kind) parts.splice(-1, 1, { kind: last.kind, text: textOf(last) + textOf(part) });
    else parts.push({ kind: part.kind, text: textOf(part) });
  }
  return parts;
}
