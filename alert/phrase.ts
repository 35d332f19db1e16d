import { shortened, shown, whole } from './visible.ts';

/**
 * Words of ours and values of an event, kept apart until a renderer marks them up. A renderer may mark
 * up every part as it likes; what it must not do is parse one.
 */
export type Phrase = readonly Part[];

export type Part = Readonly<{ kind: 'words' | 'value' | 'code'; text: string }>;

/**
 * Joins words and phrases: ``phrase`detached ${code(name)} from ${role}` ``. A bare string does not
 * type-check as a value, so nothing of an event can slip in as our own words.
 */
export function phrase(words: TemplateStringsArray, ...values: readonly Phrase[]): Phrase {
  return words.flatMap((text, index) => [...ours(text), ...(values[index] ?? [])]);
}

/** Our own words. Never call it with anything that came out of an event. */
export function ours(text: string): Phrase {
  return text === '' ? [] : [{ kind: 'words', text }];
}

/** A value of an event that reads as plain text: a person, an address. One line, visible, at most `limit` characters. */
export function value(text: string, limit = 200): Phrase {
  return [{ kind: 'value', text: shortened(shown(text), limit) }];
}

/** A value of an event that is a name, an action or an ARN, set in code. */
export function code(text: string, limit = 200): Phrase {
  return [{ kind: 'code', text: shortened(shown(text), limit) }];
}

/** Phrases with a separator between them. */
export function joined(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases.flatMap((part, index) => (index === 0 ? part : [...ours(separator), ...part]));
}

/** A phrase as plain text, without any marks. */
export function plain(phrase: Phrase): string {
  return phrase.map((part) => part.text).join('');
}

/** The length of a phrase as plain text, in UTF-16 units. */
export function lengthOf(phrase: Phrase): number {
  return phrase.reduce((length, part) => length + part.text.length, 0);
}

/** The phrase in at most `limit` characters, cut at the end of a part where one is near, saying how much is missing. */
export function cut(phrase: Phrase, limit: number): Phrase {
  const missing = lengthOf(phrase) - limit;
  return missing <= 0 ? phrase : [...front(phrase, limit - 30), ...ours(` … (${missing + 30} more characters)`)];
}

function front([first, ...rest]: Phrase, limit: number): Phrase {
  if (first === undefined || limit <= 0) return [];
  if (first.text.length <= limit) return [first, ...front(rest, limit - first.text.length)];
  return limit < 20 ? [] : [{ ...first, text: whole(first.text.slice(0, limit)) }];
}

/** The phrase with neighbouring parts of one kind made one, as a reader sees them. */
export function merged(phrase: Phrase): Phrase {
  const parts: Part[] = [];
  for (const part of phrase) {
    const last = parts.at(-1);
    if (last?.kind === part.kind) parts.splice(-1, 1, { ...last, text: last.text + part.text });
    else parts.push(part);
  }
  return parts;
}
