import type { Mistake } from '../../lambda/settings/mistake.ts';
import type { Settings } from './settings.ts';

/** Accounts in the settings whose events can never arrive, because `account` allows another one only. */
export function unreachableAccounts({ slack, email, hold, account }: Settings): readonly Mistake[] {
  if (account === undefined) return [];
  const named = [
    ...slack.flatMap(({ accounts = [] }, index) => numbered(`slack[${index}]`, accounts)),
    ...email.flatMap(({ accounts = [] }, index) => numbered(`email[${index}]`, accounts)),
    ...hold.map((rule, index) => ({ path: `hold[${index}].account`, number: rule.account ?? account })),
  ];
  const text = `names an account whose events never arrive: they are all of ${account}, which account pins`;
  return named.filter(({ number }) => number !== account).map(({ path }) => ({ path, text }));
}

function numbered(path: string, accounts: readonly string[]) {
  return accounts.map((number, index) => ({ path: `${path}.accounts[${index}]`, number }));
}
