import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { snapshotNoteKey, snapshotTime } from '../../../lambda/store/snapshot-at.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { asking } from '../../aws/aws-fault.ts';
import { ifThere } from '../../aws/if-there.ts';
import { variableOf } from '../../deployment/function.ts';
import { NotThere } from './check.ts';
import type { Services } from './services.ts';

/** When an account was last read as a whole, in milliseconds since 1970; `no table`: where that would stand is gone. */
export type LastSnapshot =
  | Readonly<{ kind: 'taken'; time: number }>
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'no table'; name: string }>;

export async function lastSnapshot(account: string, { dynamoDb, alertFunction }: Services): Promise<LastSnapshot> {
  const TableName = variableOf(await alertFunction(), 'STATE_TABLE_NAME');
  if (TableName === undefined) throw new NotThere('The function names no table of states.');
  const { pk, sk } = snapshotNoteKey(account);
  const answer = await ifThere(['ResourceNotFoundException'], () =>
    asking('read the note of the last snapshot', 'dynamodb:GetItem', () =>
      dynamoDb.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } })),
    ),
  );
  if (answer === undefined) return { kind: 'no table', name: TableName };
  return answer.Item === undefined ? { kind: 'none' } : { kind: 'taken', time: snapshotTime(answer.Item) };
}

const hour = 60 * 60 * 1_000;

/** Whole hours since a time. */
export function hoursSince(time: number, now: number): number {
  return Math.floor((now - time) / hour);
}

/** The hours after which a snapshot is old: two of its times have passed without one. */
export const oldAfter: Readonly<Record<Settings['snapshotSchedule'], number>> = { hourly: 2, daily: 48 };
