import assert from 'node:assert/strict';
import { CloudFormationClient, CreateStackCommand, waitUntilStackCreateComplete } from '@aws-sdk/client-cloudformation';
import { iamRegion } from '../../../lib/iam-region.ts';
import { forwarderStackName, homeBusName } from '../../../lib/names.ts';
import { type Account, call } from '../../aws/client/account.ts';
import { sdkSettings } from '../../aws/client/sdk-settings.ts';
import { accountId } from '../../aws/emulator/environment.ts';
import { putOnBus, type SentEvent } from '../../events/bus.ts';
import { fixtureEvent } from '../../events/fixture-event.ts';
import { waitUntil } from '../../machine/wait-until.ts';
import type { Report } from '../../report/report.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { accountIn, member, stranger } from './accounts.ts';
import { everythingOnBus } from './everything-on-bus.ts';
import { templatesOf } from './templates.ts';

const abroad = 'ap-northeast-1';

/** CloudFormation makes the bus in a home region, and the forwarder in two accounts, of which the settings name one. */
export async function checkHomeBus(report: Report, { emulator }: Testbed): Promise<void> {
  const bus = accountIn(emulator, accountId, abroad);
  const [ours, others] = [member, stranger].map((id) => accountIn(emulator, id, iamRegion.aws));
  if (ours === undefined || others === undefined) return;
  const created = await report.check(
    'CloudFormation takes the home bus, and the forwarder in two accounts',
    async () => {
      const templates = templatesOf({ account: accountId, accounts: [member], homeRegion: abroad });
      await create(bus, 'IamWhodunit', templates.bus);
      for (const account of [ours, others]) await create(account, forwarderStackName, templates.forwarder);
      return `${abroad} of ${accountId}, ${iamRegion.aws} of ${member} and ${stranger}`;
    },
  );
  if (created === undefined) return;
  const taken = await everythingOnBus(bus);
  await report.check('the home bus takes a change in another account', () => isTaken(ours, taken));
  await report.check('it refuses an account that the settings do not name', () => isRefused(others, ours, taken));
  await letForwarderSend(ours, 'aws.s3');
  await report.check('it refuses what none of our rules sends, of an account that they name', () =>
    isRefused(ours, ours, taken, 'aws.s3'),
  );
}

async function create(account: Account, StackName: string, TemplateBody: string): Promise<void> {
  const client = new CloudFormationClient(sdkSettings(account));
  await client.send(new CreateStackCommand({ StackName, TemplateBody, Capabilities: ['CAPABILITY_NAMED_IAM'] }));
  await waitUntilStackCreateComplete({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { StackName });
}

type Taken = () => Promise<readonly string[]>;

async function isTaken(from: Account, taken: Taken): Promise<void> {
  const { id } = await sent(from, 'aws.iam');
  assert.deepEqual(await takenUntil(id, taken), [id]);
}

/** An event that is taken, put after the refused one, shows that the refused one is not only late. */
async function isRefused(from: Account, ours: Account, taken: Taken, source = 'aws.iam'): Promise<void> {
  await sent(from, source);
  await isTaken(ours, taken);
}

async function takenUntil(id: string, taken: Taken): Promise<readonly string[]> {
  const ids: string[] = [];
  await waitUntil(async () => {
    ids.push(...(await taken()));
    return ids.includes(id);
  }, 10_000);
  return ids;
}

async function sent(from: Account, source: string): Promise<SentEvent> {
  const change = fixtureEvent('DetachRolePolicy');
  const event = { ...change.event, source };
  await putOnBus(from, [{ ...change, event }]);
  return change;
}

/** A rule that somebody adds in another account, with the target and the role of the forwarder. */
async function letForwarderSend(account: Account, source: string): Promise<void> {
  await call(account, 'events', 'PutRule', { Name: 'added', EventPattern: JSON.stringify({ source: [source] }) });
  const Arn = `arn:aws:events:${abroad}:${accountId}:event-bus/${homeBusName}`;
  const RoleArn = `arn:aws:iam::${account.credentials.accessKeyId}:role/${forwarderStackName}`;
  await call(account, 'events', 'PutTargets', { Rule: 'added', Targets: [{ Id: 'bus', Arn, RoleArn }] });
}
