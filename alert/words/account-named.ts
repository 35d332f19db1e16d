import type { Place } from '../reader.ts';
import { whole } from '../visible.ts';

/** An account as a headline names it: by the name that its reader has for it, or else by its number. */
export type NamedAccount = Readonly<{ by: 'name' | 'number'; text: string }>;

/** A name may have 50 characters; the subject of an e-mail has 99 for all that it says. */
const longest = 24;

/**
 * The account that a headline names, before all else: which account it is decides whether a reader has to get up.
 * None where the reader knows of one account only, and it has no name.
 */
export function accountNamed(
  id: string | undefined,
  { accountNames, ownAccount }: Pick<Place, 'accountNames' | 'ownAccount'>,
): NamedAccount | undefined {
  if (id === undefined) return undefined;
  const name = Object.hasOwn(accountNames, id) ? accountNames[id] : undefined;
  if (name !== undefined) return { by: 'name', text: shortName(name) };
  const others = Object.keys(accountNames).length > 0 || (ownAccount !== undefined && ownAccount !== id);
  return others ? { by: 'number', text: id } : undefined;
}

/** The name of an account as a headline has room for it. */
export function shortName(name: string): string {
  return name.length <= longest ? name : `${whole(name.slice(0, longest - 1))}…`;
}
