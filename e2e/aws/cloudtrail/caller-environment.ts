import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Testbed } from '../../testbed/testbed.ts';
import type { Account } from '../client/account.ts';
import type { RecordedAws } from './recorded-account.ts';

/** The environment in which the AWS CLI, which is on its PATH, or an SDK talks to the account, and CloudTrail sees it. */
export function callerEnvironment(
  { emulator, commands, folder }: Pick<Testbed, 'emulator' | 'commands' | 'folder'>,
  { url }: RecordedAws,
  { accessKeyId, secretAccessKey }: Account['credentials'] = emulator.account.credentials,
): NodeJS.ProcessEnv {
  const { environment } = emulator;
  return {
    ...environment,
    PATH: [commands, environment['PATH']].join(delimiter),
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_CONFIG_FILE: likeVersion2(folder),
    // What whodunit keeps of an event history must not outlive it: the next emulator has the same account.
    XDG_CACHE_HOME: join(folder, 'cache'),
    // Version 1 of the AWS CLI reads no other.
    AWS_DEFAULT_REGION: environment['AWS_REGION'],
  };
}

/** Version 1 of the AWS CLI would fetch a value that is an address, such as a webhook's, and store what is there. */
function likeVersion2(folder: string): string {
  const file = join(folder, 'aws-config');
  writeFileSync(file, '[default]\ncli_follow_urlparam = false\n');
  return file;
}
