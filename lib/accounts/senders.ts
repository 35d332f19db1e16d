import type { Settings } from '../settings/settings.ts';

/** Whose events come besides those of the account deployed to. */
export type Senders =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'accounts'; accounts: readonly string[] }>
  | Readonly<{ kind: 'organization'; id: string; units: readonly string[] | undefined }>;

export function sendersOf({ accounts, organization }: Settings): Senders {
  if (organization !== undefined) return { kind: 'organization', id: organization.id, units: organization.units };
  return accounts.length > 0 ? { kind: 'accounts', accounts } : { kind: 'none' };
}

/** The account deployed to, where others send to it: the check of the settings asks for it then. */
export function accountOf({ account }: Settings): string {
  if (account === undefined) throw new Error('Settings with other accounts name the one that is deployed to.');
  return account;
}
