import { type Account, ListAccountsCommand, type OrganizationsClient } from '@aws-sdk/client-organizations';
import type { Clock } from '../../clock.ts';
import { isAccountName } from '../../settings/account-name.ts';
import { signalWithin, type TimeLeft } from '../../time-left.ts';
import { nameOf } from '../ask.ts';
import { turns } from '../paced-client.ts';

/** An account as its organisation knows it. */
export type ListedAccount = Readonly<{
  number: string;
  name: string | undefined;
  units: readonly string[] | undefined;
  isActive: boolean;
}>;

/** `not allowed`: only the management account and delegated administrators may ask. */
export type Listed = readonly ListedAccount[] | 'not allowed';

/** Organizations is throttled hard, and publishes no rate. */
const pause = 500;

/** All accounts of the organisation. Throws where it does not answer to the end. */
export async function listAccounts(client: OrganizationsClient, clock: Clock, timeLeft: TimeLeft): Promise<Listed> {
  const turn = turns(pause, clock);
  const accounts: ListedAccount[] = [];
  let NextToken: string | undefined;
  try {
    do {
      await turn();
      const command = new ListAccountsCommand({ NextToken });
      const page = await client.send(command, { abortSignal: signalWithin(60_000, timeLeft) });
      accounts.push(...(page.Accounts ?? []).flatMap(listed));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
  } catch (error) {
    if (/^(AccessDeniedException|AWSOrganizationsNotInUseException)$/.test(nameOf(error))) return 'not allowed';
    throw error;
  }
  return accounts;
}

/** `Status` is on its way out, and `State` is not everywhere yet. */
function listed({ Id, Name, Paths, State, Status }: Account): readonly ListedAccount[] {
  if (Id === undefined) return [];
  const units = Paths?.flatMap((path) => path.split('/').filter((part) => /^(ou|r)-/.test(part)));
  return [
    {
      number: Id,
      name: Name !== undefined && isAccountName(Name) ? Name : undefined,
      units,
      isActive: (State ?? Status) === 'ACTIVE',
    },
  ];
}
