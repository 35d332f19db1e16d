import type { FunctionSettings } from './function-settings.ts';

/** The accounts that are no strangers to the operator: those listed, and those with a name. */
export function accountsKnown({
  knownAccounts,
  accountNames,
}: Pick<FunctionSettings, 'knownAccounts' | 'accountNames'>): readonly string[] {
  return [...new Set([...knownAccounts, ...Object.keys(accountNames)])];
}
