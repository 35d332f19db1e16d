import type { ResourceCount } from '../../content/act.ts';
import { resourceTexts } from './resources.ts';

/** Resources counted by kind: “9 roles and 4 managed policies”. */
export function counted(counts: readonly ResourceCount[], others: number): string {
  const named = counts.map(({ kind, count }) => several(count, kind === 'setting' ? kind : resourceTexts[kind].noun));
  return inWords(others === 0 ? named : [...named, several(others, 'other thing')]);
}

/** A number and its noun: “1 role”, “4 policies”. */
export function several(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : plural(noun)}`;
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
