import assert from 'node:assert/strict';
import { forwarderStackName } from '../../../lib/names.ts';
import { accountId, region } from '../../aws/emulator/environment.ts';
import { waitUntil } from '../../machine/wait-until.ts';
import type { Report } from '../../report/report.ts';
import { cdk } from '../../stack/cdk.ts';
import { stopSchedules } from '../../stack/heartbeat.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { type Alerter, alerterIn } from './alerter.ts';
import { makeBillingExport } from './billing-export.ts';
import { firstChangeIsExplained, othersAreRefused } from './events-of-a-member.ts';
import { homeIsMoved } from './home-is-moved.ts';
import { accountIn, deployAs, home, member, stranger, twoAccounts } from './shapes.ts';
import { holdsSnapshot } from './tables.ts';

/** The alerter with a second account, on an emulator of its own; then it moves to a home region. */
export async function checkMembers(report: Report, testbed: Testbed): Promise<void> {
  const deployed = await report.check('cdk deploy --all with another account', () => deployAlerter(testbed));
  if (deployed === undefined) return;
  await report.check('cdk deploy IamWhodunit-Forwarder, with credentials of another account', async () => {
    for (const account of [member, stranger]) await deployForwarder(testbed, account);
    return `${member}, which is listed, and ${stranger}, which is not`;
  });
  await testbed.emulator.enforceIam(true);
  await report.check("the IAM of another account is read through the forwarder's role", () =>
    memberIsRead(testbed, deployed),
  );
  await report.check('the first change there is told with its name and with what was lost', () =>
    firstChangeIsExplained(testbed),
  );
  await report.check('the bus refuses what no rule of ours sends, and who is not listed', () =>
    othersAreRefused(testbed),
  );
  await testbed.emulator.enforceIam(false);
  await homeIsMoved(report, testbed, deployed);
}

async function deployAlerter(testbed: Testbed): Promise<Alerter> {
  await cdk(testbed, 'bootstrap', `aws://${accountId}/${region}`, `aws://${accountId}/${home}`);
  await deployAs(testbed, accountId, twoAccounts, ['--all']);
  await stopSchedules(testbed.emulator.account);
  return alerterIn(testbed, region);
}

async function deployForwarder(testbed: Testbed, account: string): Promise<void> {
  await deployAs(testbed, account, twoAccounts, [forwarderStackName]);
}

/** Under enforcement: by the trust of the role, and with what it may. */
async function memberIsRead(testbed: Testbed, { account, snapshot, stateTable }: Alerter): Promise<void> {
  await testbed.emulator.asService(() => makeBillingExport(accountIn(testbed, member)));
  await snapshot();
  const isKept = () => testbed.emulator.asService(() => holdsSnapshot(account, stateTable, member));
  assert.ok(await waitUntil(isKept, 30_000), 'Nothing is kept of it.');
}
