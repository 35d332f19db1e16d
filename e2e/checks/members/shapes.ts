import type { Settings } from '../../../lib/settings/settings.ts';
import type { Account } from '../../aws/client/account.ts';
import { accountId, region } from '../../aws/emulator/environment.ts';
import { cdk, forEmulator } from '../../stack/cdk.ts';
import type { Testbed } from '../../testbed/testbed.ts';

/** The other account, which has a forwarder and is listed in the settings. */
export const member = '222222222222';

/** An account that has a forwarder, too, and is not listed. */
export const stranger = '333333333333';

export const home = 'ap-northeast-1';

/** The settings of a team with two accounts; each shape adds to them. */
export const twoAccounts = {
  account: accountId,
  accounts: [member],
  accountNames: { [member]: 'payments-prod' },
} as const satisfies Partial<Settings>;

/** What `npx cdk deploy` with these words does after an edit of settings.ts, with the credentials of an account. */
export async function deployAs(
  testbed: Testbed,
  account: string,
  settings: Partial<Settings>,
  words: readonly string[],
): Promise<string> {
  const app = [
    '--app',
    'node --import tsx e2e/checks/members/app.ts',
    '--context',
    `changes=${JSON.stringify(settings)}`,
  ];
  return cdk(as(testbed, account), 'deploy', ...words, '--require-approval', 'never', ...app, ...forEmulator);
}

/** The same emulator, called with the credentials of another account. */
function as(testbed: Testbed, account: string): Testbed {
  if (account === accountId) return testbed;
  const environment = { ...testbed.emulator.environment, AWS_ACCESS_KEY_ID: account };
  return { ...testbed, emulator: { ...testbed.emulator, environment } };
}

/** An account of the emulator in one of its regions: an access key of twelve digits names the account. */
export function accountIn({ emulator }: Testbed, account: string, where: string = region): Account {
  const { credentials } = emulator.account;
  const keys = account === accountId ? credentials : { ...credentials, accessKeyId: account };
  return { ...emulator.account, region: where, credentials: keys };
}
