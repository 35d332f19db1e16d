import type { Change } from '../../change.ts';
import { textAt } from '../../cloudtrail/fields.ts';

/**
 * Whom a change's account knows: itself, the accounts that the operator declared, and ids that its record shows to be
 * its own. Why: docs/decisions/0036.
 */
export type Home = Readonly<{ account: string | undefined; knownAccounts: readonly string[]; ids: readonly string[] }>;

export type Whose = 'own' | 'known' | "a stranger's" | 'not known';

export function homeOf({ record, knownAccounts }: Change): Home {
  const { accountId: account, principal, response } = record;
  const callers = principal.accountId === account ? principal.uniqueId : undefined;
  const ids = [callers, textAt(response, 'role', 'roleId')].filter((id) => id !== undefined);
  return { account, knownAccounts, ids };
}

/** Whose account a number is. */
export function whoseAccount(number: string | undefined, { account, knownAccounts }: Home): Whose {
  if (number === undefined || !/^\d{12}$/.test(number) || account === undefined) return 'not known';
  if (number === account) return 'own';
  return knownAccounts.includes(number) ? 'known' : "a stranger's";
}

export function isOwnId(id: string, { ids }: Home): boolean {
  return ids.includes(id);
}
