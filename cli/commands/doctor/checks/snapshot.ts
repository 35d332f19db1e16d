import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { snapshotNoteKey, snapshotTime } from '../../../../lambda/store/snapshot-at.ts';
import { asking } from '../../../aws/aws-fault.ts';
import { ifThere } from '../../../aws/if-there.ts';
import { variableOf } from '../../../deployment/function.ts';
import type { Check } from '../check.ts';
import { aws, deployAgain, readLog } from '../mend.ts';
import { type Outcome, unknown, well, wrong } from '../outcome.ts';
import type { Services } from '../services.ts';

/** Whether the account's IAM was read as a whole of late: without it, alerts know no state before a change. */
export const snapshot: Check = {
  name: 'snapshot',
  check: async (services) => {
    const { dynamoDb, caller, alertFunction } = services;
    const TableName = variableOf(await alertFunction(), 'STATE_TABLE_NAME');
    if (TableName === undefined) return unknown('The function names no table of states.');
    const { pk, sk } = snapshotNoteKey((await caller()).account);
    const answer = await ifThere(['ResourceNotFoundException'], () =>
      asking('read the note of the last snapshot', 'dynamodb:GetItem', () =>
        dynamoDb.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } })),
      ),
    );
    if (answer === undefined) return wrong(`The table of states ${TableName} is gone.`, deployAgain);
    if (answer.Item === undefined) return old('No snapshot of the account was ever taken', services);
    const hours = Math.floor((services.now - snapshotTime(answer.Item)) / hour);
    const most = { hourly: 2, daily: 48 }[services.settings.snapshotSchedule];
    return hours < most ? well(`Taken ${hours} hours ago.`) : old(`The last snapshot is ${hours} hours old`, services);
  },
};

const hour = 60 * 60 * 1_000;

async function old(what: string, { stack, region }: Services): Promise<Outcome> {
  const deployed = await stack();
  const name = deployed.outputs['SnapshotFunctionName'] ?? '';
  return wrong(
    `${what}: alerts may not know the state before a change, and what changes without an event is not seen.`,
    aws(region, 'lambda invoke --invocation-type Event /dev/null', { 'function-name': name }),
    readLog(region, deployed, 'SnapshotLog'),
  );
}
