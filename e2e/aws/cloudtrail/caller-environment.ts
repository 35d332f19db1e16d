import { delimiter } from 'node:path';
import type { Testbed } from '../../testbed/testbed.ts';
import type { RecordedIam } from './recorded-iam.ts';

/** The environment in which the AWS CLI, which is on its PATH, or an SDK talks to the account, and CloudTrail sees it. */
export function callerEnvironment(
  { emulator: { environment }, commands }: Pick<Testbed, 'emulator' | 'commands'>,
  { url, historyUrl }: RecordedIam,
): NodeJS.ProcessEnv {
  return {
    ...environment,
    PATH: [commands, environment['PATH']].join(delimiter),
    AWS_ENDPOINT_URL_IAM: url,
    AWS_ENDPOINT_URL_CLOUDTRAIL: historyUrl,
    // Version 1 of the AWS CLI reads no other.
    AWS_DEFAULT_REGION: environment['AWS_REGION'],
  };
}
