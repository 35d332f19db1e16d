import assert from 'node:assert/strict';
import { CloudFormationClient, DeleteStackCommand, waitUntilStackDeleteComplete } from '@aws-sdk/client-cloudformation';
import { iamRegion } from '../../../lib/iam-region.ts';
import { forwarderStackName, stackName } from '../../../lib/names.ts';
import { sdkSettings } from '../../aws/client/sdk-settings.ts';
import { accountId } from '../../aws/emulator/environment.ts';
import { putOnBus } from '../../events/bus.ts';
import { waitUntil } from '../../machine/wait-until.ts';
import type { Report } from '../../report/report.ts';
import { stopSchedules } from '../../stack/heartbeat.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { type Alerter, alerterIn } from './alerter.ts';
import { detachExportRead } from './billing-export.ts';
import { postsAbout } from './events-of-a-member.ts';
import { accountIn, deployAs, home, member, twoAccounts } from './shapes.ts';
import { holdsSnapshot, sizeOf } from './tables.ts';

const moved = { ...twoAccounts, homeRegion: home };

/** Each step of docs/many-accounts.md, "Moving a running deployment", and what it says of it. */
export async function homeIsMoved(report: Report, testbed: Testbed, old: Alerter): Promise<void> {
  const kept = await sizes(old);
  const alerter = await report.check('cdk deploy --all after homeRegion was set, beside the old stack', async () => {
    await deployAs(testbed, accountId, moved, ['--all']);
    for (const region of [iamRegion.aws, home]) await stopSchedules(accountIn(testbed, accountId, region));
    return alerterIn(testbed, home);
  });
  if (alerter === undefined) return;
  await report.check('while both are there, a change is told twice', () => told(testbed, accountId, 2));
  await report.check('until its forwarder is deployed again, another account is told by the old one', () =>
    told(testbed, member, 1),
  );
  await report.check('the forwarder, deployed again, sends to the home region', async () => {
    await deployAs(testbed, member, moved, [forwarderStackName]);
    await readAgain(testbed, alerter);
    await told(testbed, member, 1);
  });
  await report.check('the old stack is deleted, and its tables keep what they had', () => deleteOld(old, kept));
  await report.check('then a change is told once, by the home region', async () => {
    await told(testbed, accountId, 1);
    await told(testbed, member, 1);
  });
}

/** The state before is read anew: it did not move. */
async function readAgain({ emulator }: Testbed, { account, snapshot, stateTable }: Alerter): Promise<void> {
  const isKept = () => emulator.asService(() => holdsSnapshot(account, stateTable, member));
  assert.equal(await isKept(), false);
  await snapshot();
  assert.ok(await waitUntil(isKept, 30_000), 'Nothing is kept of the other account.');
}

async function told(testbed: Testbed, account: string, times: number): Promise<void> {
  const change = detachExportRead(account);
  await putOnBus(accountIn(testbed, account), [change]);
  const posts = () => postsAbout(testbed, change.id).length;
  await waitUntil(() => posts() >= times, 20_000);
  assert.equal(posts(), times);
}

async function deleteOld(old: Alerter, kept: readonly number[]): Promise<string> {
  const client = new CloudFormationClient(sdkSettings(old.account));
  await client.send(new DeleteStackCommand({ StackName: stackName }));
  await waitUntilStackDeleteComplete({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, { StackName: stackName });
  const sizesNow = await sizes(old);
  for (const [index, size] of kept.entries()) assert.ok((sizesNow[index] ?? 0) >= size && size > 0, `${sizesNow}`);
  return `${sizesNow.join(' and ')} items`;
}

function sizes({ account, stateTable, receiptTable }: Alerter): Promise<readonly number[]> {
  return Promise.all([stateTable, receiptTable].map((table) => sizeOf(account, table)));
}
