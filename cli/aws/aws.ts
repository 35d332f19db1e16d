import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { CommandContext } from '../command-context.ts';
import type { AwsOptions } from './aws-options.ts';
import { iamRegionOf } from './iam-region-of.ts';
import { regionOf } from './region-of.ts';

/** What any client of the SDK takes. */
export type ClientConfiguration = Readonly<{
  region: string;
  credentials: ReturnType<typeof credentialsOf>;
  endpoint?: string;
  maxAttempts: number;
  retryMode: 'adaptive';
  requestHandler: Readonly<{ connectionTimeout: number; requestTimeout: number; throwOnRequestTimeout: true }>;
}>;

/** How a command reaches AWS. */
export type Aws = Readonly<{
  /** The region of the option, the environment or the profile. */
  region: string;
  /** Where IAM is in the partition of that region: its event history, its events and our rules. */
  iamRegion: string;
  /** The configuration of a client for `region`; of IAM's region if it is left out. */
  in(region?: string): ClientConfiguration;
}>;

/**
 * Reads the region and prepares the credentials, both as every SDK does; nothing is asked yet.
 * `AWS_ENDPOINT_URL` leads all clients to a stand-in.
 */
export async function awsFor(options: AwsOptions, { env }: Pick<CommandContext, 'env'>): Promise<Aws> {
  const region = await regionOf(options, env);
  const iamRegion = iamRegionOf(region);
  const credentials = credentialsOf(options, env);
  const endpoint = env['AWS_ENDPOINT_URL'];
  return {
    region,
    iamRegion,
    in: (where = iamRegion) => ({ ...patient, region: where, credentials, ...(endpoint ? { endpoint } : {}) }),
  };
}

/** Somebody waits, but the event history takes up to 35 seconds for an answer. */
const patient = {
  maxAttempts: 5,
  retryMode: 'adaptive',
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
} as const;

/** The environment handed in goes first, as in every SDK, unless a profile is named. */
function credentialsOf({ profile }: AwsOptions, env: CommandContext['env']) {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  if (profile === undefined && accessKeyId && secretAccessKey) {
    return async () => ({ accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) });
  }
  const chosen = profile ?? env['AWS_PROFILE'];
  return defaultProvider(chosen === undefined ? {} : { profile: chosen });
}
