import type { Settings } from './settings.ts';

/** An account in the settings whose events come only if they are forwarded, and the setting that names it. */
export type AccountElsewhere = Readonly<{ path: string; number: string }>;

/** The accounts in the settings that are not the one deployed to, as far as that is known. */
export function accountsElsewhere(
  { slack, email, hold, accounts, organization }: Settings,
  deployed: string | undefined,
): readonly AccountElsewhere[] {
  const named = [
    ...slack.flatMap(({ accounts = [] }, index) => numbered(`slack[${index}]`, accounts)),
    ...email.flatMap(({ accounts = [] }, index) => numbered(`email[${index}]`, accounts)),
    ...hold.flatMap(({ account }, index) =>
      account === undefined ? [] : [{ path: `hold[${index}].account`, number: account }],
    ),
  ];
  // Of an organisation nobody knows the accounts here.
  if (organization !== undefined) return [];
  return named.filter(({ number }) => number !== deployed && !accounts.includes(number));
}

function numbered(path: string, accounts: readonly string[]): readonly AccountElsewhere[] {
  return accounts.map((number, index) => ({ path: `${path}.accounts[${index}]`, number }));
}

/** What synthesis says of it; it cannot know whether that account forwards its events. */
export function elsewhereWarning({ path, number }: AccountElsewhere, deployed: string | undefined): string {
  const where =
    deployed === undefined ? 'Unless this is the account deployed to' : `This is deployed to ${deployed}, so`;
  return `settings.ts: ${path}: names account ${number}. ${where}${deployed === undefined ? ',' : ''} its events come only if that account forwards them: docs/many-accounts.md.`;
}
