import { GetAccountAuthorizationDetailsCommand, IAMClient } from '@aws-sdk/client-iam';
import { nothingKnown as emptyState } from '../../iam/state/look-up.ts';
import { readState } from '../../iam/state/read/read-state.ts';
import { awsFor } from '../aws/aws.ts';
import { asking } from '../aws/aws-fault.ts';
import type { AwsOptions } from '../aws/aws-options.ts';
import type { CommandContext } from '../command-context.ts';
import { gapLines } from '../input/state-gaps.ts';
import type { AccountNow } from './sources.ts';

/** Reads the account's users, groups, roles and policies, which one call of IAM lists page by page. */
export async function liveState(options: AwsOptions, context: CommandContext): Promise<AccountNow> {
  const aws = await awsFor(options, context);
  const client = new IAMClient(aws.in());
  const pages: unknown[] = [];
  let Marker: string | undefined;
  do {
    const command = new GetAccountAuthorizationDetailsCommand({ MaxItems: 300, ...(Marker ? { Marker } : {}) });
    const page = await asking('read the account', 'iam:GetAccountAuthorizationDetails', () => client.send(command));
    pages.push(page);
    Marker = page.IsTruncated ? page.Marker : undefined;
  } while (Marker !== undefined);
  const read = readState(pages, context.now());
  if (read.kind !== 'state')
    return { state: emptyState, awsVersions: [], gaps: ['IAM answered with an account that has nothing in it.'] };
  return { ...read, gaps: gapLines('The account', read.gaps).map((line) => line.trim()) };
}
