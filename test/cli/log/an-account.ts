import { join } from 'node:path';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { type AccountHistory, type HistoryScript, historyStandIn } from '../../../standins/history.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { recordAt } from '../history/read.ts';
import { type Ran, whodunit } from '../whodunit.ts';

const detach = { eventName: 'DetachRolePolicy' };
const reportAccess = 'arn:aws:iam::123456789012:policy/ExportRead';

/** An hour, a day and two days before the time of the tests. */
export const detached = recordAt('2026-11-24T00:00:00Z', 'detached', {
  ...detach,
  requestParameters: { roleName: 'billing-export', policyArn: reportAccess },
});
export const refused = recordAt('2026-11-23T01:00:00Z', 'refused', {
  ...detach,
  userIdentity: {
    type: 'IAMUser',
    arn: 'arn:aws:iam::123456789012:user/sato',
    userName: 'sato',
    accessKeyId: 'AKIASATO',
  },
  requestParameters: { roleName: 'deploy', policyArn: reportAccess },
  errorCode: 'AccessDenied',
  errorMessage:
    'User: arn:aws:iam::123456789012:user/sato is not authorized to perform: iam:DetachRolePolicy on resource: role deploy',
});
export const created = recordAt('2026-11-22T01:00:00Z', '東京レポート');

export const history: readonly Fields[] = [detached, refused, created];

/** Runs the command line against an account that is played, with a cache that is empty. */
export async function against(
  account: AccountHistory,
  args: readonly string[],
  more: Readonly<{ script?: HistoryScript; columns?: number; env?: Readonly<Record<string, string>> }> = {},
): Promise<Ran & Readonly<{ calls: readonly Readonly<{ operation: string; input: Fields; region: string }>[] }>> {
  const server = await historyStandIn(account, more.script);
  const env = {
    AWS_ENDPOINT_URL: server.url,
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_REGION: 'eu-west-1',
    TZ: 'Asia/Tokyo',
    XDG_CACHE_HOME: join(temporaryFolder('log'), 'cache'),
    ...more.env,
  };
  try {
    const ran = await whodunit(args, { env, ...(more.columns && { columns: more.columns }) });
    return { ...ran, calls: server.calls };
  } finally {
    await server.close();
  }
}
