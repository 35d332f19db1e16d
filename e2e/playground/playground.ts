import { IAMClient } from '@aws-sdk/client-iam';
import { sdkSettings } from '../aws/client/sdk-settings.ts';
import { callerEnvironment } from '../aws/cloudtrail/caller-environment.ts';
import { type RecordedAws, recordedAccount } from '../aws/cloudtrail/recorded-account.ts';
import { createUserWithKey } from '../aws/users.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** The account as a visitor finds it: recorded, and with the credentials of a user in the environment. */
export type Playground = Readonly<{ environment: NodeJS.ProcessEnv; aws: RecordedAws }>;

/** An administrator, so that not every alert is about the root user. */
const visitor = 'asano';

export async function openPlayground(testbed: Testbed): Promise<Playground> {
  const { emulator } = testbed;
  const iam = new IAMClient(sdkSettings(emulator.account));
  const credentials = await createUserWithKey(iam, visitor, { Action: '*', Resource: '*' });
  iam.destroy();
  const aws = await recordedAccount(emulator, { [credentials.accessKeyId]: visitor });
  return { environment: callerEnvironment(testbed, aws, credentials), aws };
}
