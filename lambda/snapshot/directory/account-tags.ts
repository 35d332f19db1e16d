import { ListTagsForResourceCommand, type OrganizationsClient } from '@aws-sdk/client-organizations';
import { signalWithin, type TimeLeft } from '../../time-left.ts';

/** The tags that an account has in its organisation. Throws what Organizations throws. */
export async function accountTags(
  ResourceId: string,
  client: OrganizationsClient,
  timeLeft: TimeLeft,
): Promise<ReadonlyMap<string, string>> {
  const tags = new Map<string, string>();
  let NextToken: string | undefined;
  do {
    const command = new ListTagsForResourceCommand({ ResourceId, NextToken });
    const page = await client.send(command, { abortSignal: signalWithin(20_000, timeLeft) });
    for (const { Key, Value } of page.Tags ?? []) if (Key !== undefined) tags.set(Key, Value ?? '');
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return tags;
}
