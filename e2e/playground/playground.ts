import { IAMClient } from '@aws-sdk/client-iam';
import type { Account } from '../aws/client/account.ts';
import { sdkSettings } from '../aws/client/sdk-settings.ts';
import { callerEnvironment } from '../aws/cloudtrail/caller-environment.ts';
import { type RecordedAws, recordedAccount } from '../aws/cloudtrail/recorded-account.ts';
import type { Emulator } from '../aws/emulator/emulator.ts';
import { createUserWithKey } from '../aws/users.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** The account as a visitor finds it: recorded, and with the credentials of a user in the environment. */
export type Playground = Readonly<{ environment: NodeJS.ProcessEnv; aws: RecordedAws }>;

/** An administrator, so that not every alert is about the root user. */
const visitor = 'asano';

export async function openPlayground(testbed: Testbed): Promise<Playground> {
  const { emulator } = testbed;
  const credentials = await credentialsOfVisitor(emulator);
  const aws = await recordedAccount(emulator, { [credentials.accessKeyId]: visitor });
  return { environment: callerEnvironment(testbed, aws, credentials), aws };
}

const made = new WeakMap<Emulator, Promise<Account['credentials']>>();

/** The user is made once for each emulator, before anything is recorded. */
function credentialsOfVisitor(emulator: Emulator): Promise<Account['credentials']> {
  const known = made.get(emulator) ?? newVisitor(emulator);
  made.set(emulator, known);
  return known;
}

async function newVisitor({ account }: Emulator): Promise<Account['credentials']> {
  const iam = new IAMClient(sdkSettings(account));
  try {
    return await createUserWithKey(iam, visitor, { Action: '*', Resource: '*' });
  } finally {
    iam.destroy();
  }
}
