import {
  CloudTrailClient,
  CreateTrailCommand,
  DeleteTrailCommand,
  StartLoggingCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import type { Account } from '../../../aws/client/account.ts';
import { sdkSettings } from '../../../aws/client/sdk-settings.ts';
import type { Wrong } from './wrong.ts';

const Name = 'management-events';

/** Makes the trail without which no event comes on AWS; the emulator's bus needs none. Gives what deletes it. */
export async function withTrail(account: Account): Promise<() => Promise<void>> {
  const client = new CloudTrailClient(sdkSettings(account));
  await client.send(new CreateTrailCommand({ Name, S3BucketName: 'trail', IsMultiRegionTrail: true }));
  await client.send(new StartLoggingCommand({ Name }));
  return async () => void (await client.send(new DeleteTrailCommand({ Name })));
}

export const stoppedTrail: Wrong = {
  check: 'trail',
  make: async ({ testbed: { emulator } }) => {
    const client = new CloudTrailClient(sdkSettings(emulator.account));
    await client.send(new StopLoggingCommand({ Name }));
    return 'printed';
  },
};
