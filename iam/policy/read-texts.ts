import { unread } from './members.ts';
import type { Unread } from './statement.ts';

/** What was understood of a part of a document, and what was not. */
export type Read<T> = Readonly<{ value: T; unread: readonly Unread[] }>;

/** A text or a list of texts as a list. Numbers and booleans count as texts; an empty text is one, too. */
export function readTexts(member: string, value: unknown): Read<readonly string[]> {
  const entries = value === undefined ? [] : [value].flat();
  return {
    value: entries.filter(isPlain).map(String),
    unread: entries.filter((entry) => !isPlain(entry)).map((entry) => unread(member, entry)),
  };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
