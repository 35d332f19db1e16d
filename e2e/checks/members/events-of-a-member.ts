import assert from 'node:assert/strict';
import { forwarderStackName, homeBusName } from '../../../lib/names.ts';
import { call } from '../../aws/client/account.ts';
import { accountId, region } from '../../aws/emulator/environment.ts';
import { asNewEvent, putOnBus } from '../../events/bus.ts';
import { waitUntil } from '../../machine/wait-until.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { everythingOnBus } from '../home-bus/everything-on-bus.ts';
import { detachExportRead } from './billing-export.ts';
import { accountIn, member, stranger } from './shapes.ts';

/** The posts about a change. */
export function postsAbout({ slack }: Testbed, id: string): readonly string[] {
  return slack.posts.map(({ payload }) => JSON.stringify(payload)).filter((text) => text.includes(id));
}

/** What is known of the member stands in the first alert about it: its name, and what the role lost. */
export async function firstChangeIsExplained(testbed: Testbed): Promise<string> {
  const change = detachExportRead(member);
  await putOnBus(accountIn(testbed, member), [change]);
  await waitUntil(() => postsAbout(testbed, change.id).length > 0, 20_000);
  const [post = '', ...more] = postsAbout(testbed, change.id);
  assert.equal(more.length, 0, 'Slack has it more than once.');
  for (const words of ['payments-prod', 'Lost:', 's3:GetObject', 'billing-archive'])
    assert.ok(post.includes(words), `Slack does not say "${words}": ${post}`);
  return `of ${member}, called payments-prod`;
}

/** The bus takes from a member what its rules send, and neither another source nor another account. */
export async function othersAreRefused(testbed: Testbed): Promise<string> {
  const taken = await everythingOnBus(accountIn(testbed, accountId));
  await sendAll(testbed, member);
  const [ours, source, account] = [detachExportRead(member), ofAnotherSource(), detachExportRead(stranger)];
  await putOnBus(accountIn(testbed, member), [source]);
  await putOnBus(accountIn(testbed, stranger), [account]);
  await putOnBus(accountIn(testbed, member), [ours]);
  const ids: string[] = [];
  await waitUntil(async () => ids.push(...(await taken())) > 0 && ids.includes(ours.id), 10_000);
  assert.ok(ids.includes(ours.id), 'The bus did not take the event of the member.');
  assert.deepEqual([ids.includes(source.id), ids.includes(account.id)], [false, false]);
  return 'another source of a member, and an account that is not listed';
}

/** A rule that somebody adds in the member, with the role of the forwarder, and that sends everything. */
async function sendAll(testbed: Testbed, account: string): Promise<void> {
  const target = accountIn(testbed, account);
  await call(target, 'events', 'PutRule', { Name: 'all', EventPattern: JSON.stringify({ source: ['aws.s3'] }) });
  const Arn = `arn:aws:events:${region}:${accountId}:event-bus/${homeBusName}`;
  const RoleArn = `arn:aws:iam::${account}:role/${forwarderStackName}`;
  await call(target, 'events', 'PutTargets', { Rule: 'all', Targets: [{ Id: 'bus', Arn, RoleArn }] });
}

function ofAnotherSource() {
  return asNewEvent({ ...detachExportRead(member).event, source: 'aws.s3' });
}
