import type { Resource } from '../../../iam/actions/resource.ts';
import { resourceTexts } from './resources.ts';

/** Resources counted by kind, the most first: “9 roles and 4 managed policies”; at most three kinds by name. */
export function counted(targets: readonly Resource[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of targets) {
    const noun = resourceTexts[kind].noun || 'setting';
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  const kinds = [...counts].sort(([, one], [, other]) => other - one);
  const named = kinds.slice(0, 3).map(([noun, count]) => several(count, noun));
  const others = kinds.slice(3).reduce((sum, [, count]) => sum + count, 0);
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
