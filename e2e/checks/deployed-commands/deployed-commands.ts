import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fields, fieldsAt, fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { call } from '../../aws/client/account.ts';
import { fixtureEvent } from '../../events/fixture-event.ts';
import type { Report } from '../../report/report.ts';
import { untilQuiet, watch } from '../../stack/arrivals.ts';
import type { Deployment } from '../../stack/deployment.ts';
import { acceptedCount } from '../../testbed/controlled-slack.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { eachWrongIsFound, whatIsGoneIsFound } from './made-wrong.ts';
import { notWell, typed } from './whodunit.ts';

/** The commands of the command line that look after a deployment, typed against one. */
export async function checkDeployedCommands(
  { check }: Report,
  testbed: Testbed,
  deployment: Deployment,
): Promise<void> {
  const { account, asService } = testbed.emulator;
  const { look } = await watch(testbed, deployment);
  await check('`whodunit test` arrives at every destination, and says that it is a test', async () => {
    const said = await typed(testbed, 'whodunit test --timeout 90');
    assert.match(said, /taken by the topic/);
    const { slack } = await look();
    assert.ok(
      slack.some((text) => text.includes('Test: alerts of IAM Whodunit arrive here')),
      slack.join('\n'),
    );
  });
  await check('`whodunit doctor` finds each of ten parts that are made wrong at once, and all is as before', async () =>
    eachWrongIsFound(testbed, deployment, await ruleOfIam(account)),
  );
  await check('`whodunit doctor` finds what is gone: a webhook at Slack, a stack, a forwarder, credentials', () =>
    whatIsGoneIsFound(testbed),
  );
  await check('`whodunit redrive` moves a dead letter of 200 KB, which is then delivered', async () => {
    const { id, event } = fixtureEvent('DetachRolePolicy');
    const MessageBody = JSON.stringify({ ...event, padding: 'x'.repeat(200_000) });
    await asService(() =>
      call(account, 'sqs', 'SendMessage', { QueueUrl: deployment.ruleDeadLetterQueueUrl, MessageBody }),
    );
    assert.ok((await notWell(testbed)).has('dead letters'));
    assert.match(await typed(testbed, 'whodunit redrive'), /: 1 moved, 0 left/);
    await untilQuiet(testbed, deployment);
    assert.equal(acceptedCount(testbed.slack, id), 1);
  });
  await check('`whodunit replay` brings what was never told, once', async () => {
    const file = join(testbed.folder, 'missed.json');
    const { id, event } = fixtureEvent('TagRole');
    writeFileSync(file, JSON.stringify({ Records: [anHourAgo(fieldsAt(event, 'detail'))] }));
    const replay = `whodunit replay --since 6h --history ${file}`;
    assert.match(await typed(testbed, replay), /Of 1 changes 1 was never told; sent to the alert queue/);
    await untilQuiet(testbed, deployment);
    assert.match(await typed(testbed, replay), /Of 1 changes each was told/);
    assert.equal(acceptedCount(testbed.slack, id), 1);
  });
  await check('`whodunit setup` stores a webhook that is posted to, without showing it', async () => {
    const { webhook } = testbed.slack;
    const line = 'printf %s "$WEBHOOK" | whodunit setup --webhook-from-stdin --send';
    const said = await typed(testbed, line, { WEBHOOK: webhook });
    assert.match(said, /Slack took a line\./);
    assert.ok(!said.includes(new URL(webhook).pathname));
  });
}

async function ruleOfIam(account: Testbed['emulator']['account']): Promise<string> {
  const rules = listAt(await call(account, 'events', 'ListRules', {}), 'Rules').map(fieldsOf);
  const found = rules.map((rule) => textAt(rule, 'Name') ?? '').find((name) => /-IamEventsRule/.test(name));
  assert.ok(found !== undefined);
  return found;
}

/** What is younger may still be under way, and is left alone. */
function anHourAgo(record: Fields): Fields {
  return { ...record, eventTime: new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+/, '') };
}
