import type { Account } from '../../aws/client/account.ts';
import type { Emulator } from '../../aws/emulator/emulator.ts';
import { accountId } from '../../aws/emulator/environment.ts';

/** Whose events the alerter takes besides those of its own account. */
export const member = '222222222222';

/** An account that has a forwarder, too, and that no settings name. */
export const stranger = '333333333333';

/** An account of the emulator in one of its regions: an access key of twelve digits names the account. */
export function accountIn({ account }: Pick<Emulator, 'account'>, id: string, region: string): Account {
  const credentials = id === accountId ? account.credentials : { ...account.credentials, accessKeyId: id };
  return { ...account, region, credentials };
}
