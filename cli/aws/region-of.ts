import { loadSharedConfigFiles } from '@smithy/core/config';
import type { AwsOptions } from './aws-options.ts';

/**
 * The region as every SDK finds it: the option, the environment, the profile. Where none is named it is
 * us-east-1: IAM is there, and nobody has to choose a region to ask about IAM.
 */
export async function regionOf(
  { profile, region }: AwsOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const named = region || env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
  return named || (await regionOfProfile(profile ?? env['AWS_PROFILE'] ?? 'default')) || 'us-east-1';
}

async function regionOfProfile(profile: string): Promise<string | undefined> {
  try {
    const { configFile, credentialsFile } = await loadSharedConfigFiles();
    return configFile[profile]?.['region'] ?? credentialsFile[profile]?.['region'];
  } catch {
    // A file that cannot be read is told by whoever needs its credentials.
    return undefined;
  }
}
