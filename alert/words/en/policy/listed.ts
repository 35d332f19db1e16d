import { joined, ours, type Phrase, phrase } from '../../../phrase.ts';

/** “a, b and c”; beyond the limit the rest is counted: “a, b and 21 more”. */
export function listed<T>(
  items: readonly T[],
  say: (item: T) => Phrase,
  { last, limit }: Readonly<{ last: 'and' | 'or'; limit: number }>,
): Phrase {
  const shown = items.slice(0, limit).map(say);
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, ours(`${rest.toLocaleString('en')} more`)] : shown;
  const end = all.at(-1);
  if (end === undefined || all.length === 1) return end ?? [];
  return phrase`${joined(all.slice(0, -1), ', ')} ${ours(last)} ${end}`;
}
