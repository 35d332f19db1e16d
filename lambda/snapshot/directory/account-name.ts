import { type AccountClient, GetAccountInformationCommand } from '@aws-sdk/client-account';
import { isAccountName } from '../../settings/account-name.ts';
import { signalWithin, type TimeLeft } from '../../time-left.ts';

/** The name of the account whose credentials the client has, where it is one to show. Throws what the service throws. */
export async function accountName(client: AccountClient, timeLeft: TimeLeft): Promise<string | undefined> {
  const command = new GetAccountInformationCommand({});
  const { AccountName } = await client.send(command, { abortSignal: signalWithin(20_000, timeLeft) });
  return AccountName !== undefined && isAccountName(AccountName) ? AccountName : undefined;
}
