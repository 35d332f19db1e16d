import { awsFor } from '../aws/aws.ts';
import type { AwsOptions } from '../aws/aws-options.ts';
import type { CommandContext } from '../command-context.ts';
import type { History } from '../history/history.ts';
import { lookUpHistory } from '../history/look-up.ts';

/** The event history of IAM's region, whatever the region of the profile is. */
export async function liveHistory(
  options: AwsOptions & Readonly<{ event?: string | undefined }>,
  context: CommandContext,
): Promise<History> {
  return lookUpHistory(await awsFor(options, context), context, options.event);
}
