import { fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { call } from '../aws/client/account.ts';
import type { Testbed } from '../testbed/testbed.ts';
import type { Deployment } from './deployment.ts';

/** What the function logged since a time, in milliseconds since 1970. */
export async function logSince(
  { emulator }: Testbed,
  { logGroupName }: Deployment,
  startTime: number,
): Promise<string> {
  const { account } = emulator;
  const lines: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = { logGroupName, startTime, ...(nextToken !== undefined && { nextToken }) };
    const answer = await call(account, 'logs', 'FilterLogEvents', page);
    lines.push(...listAt(answer, 'events').map((event) => textAt(fieldsOf(event), 'message') ?? ''));
    nextToken = textAt(answer, 'nextToken');
  } while (nextToken !== undefined);
  return lines.join('\n');
}
