import type { Fields } from '../cloudtrail/fields.ts';
import type { Unread } from './statement.ts';

/** An object's members by their names in lower case, and those that are not of the names asked for. */
export type Members = Readonly<{ known: ReadonlyMap<string, unknown>; unread: readonly Unread[] }>;

/**
 * Sorts an object's members: IAM takes their names in any case. Of two that differ only in case the
 * first counts and the second stays unread, since we do not know which one IAM would take.
 */
export function membersOf(fields: Fields, names: readonly string[]): Members {
  const known = new Map<string, unknown>();
  const rest: Unread[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const key = name.toLowerCase();
    if (names.includes(key) && !known.has(key)) known.set(key, value);
    else rest.push(unread(name, value));
  }
  return { known, unread: rest };
}

export function unread(member: string, value: unknown): Unread {
  return { member, text: jsonOf(value) };
}

/** JSON.stringify overflows the stack on nesting that JSON.parse still reads. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '…';
  }
}

/** IAM refuses a statement with both `Action` and `NotAction`: the second is not understood, but not lost. */
export function leftOver(known: Members['known'], key: string, member: string): readonly Unread[] {
  return known.has(key) ? [unread(member, known.get(key))] : [];
}
