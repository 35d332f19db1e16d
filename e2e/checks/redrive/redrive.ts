import assert from 'node:assert/strict';
import { call } from '../../aws/client/account.ts';
import { putOnBus } from '../../events/bus.ts';
import { fixtureEvent } from '../../events/fixture-event.ts';
import { waitUntil } from '../../machine/wait-until.ts';
import type { Report } from '../../report/report.ts';
import { untilQuiet, waiting, watch } from '../../stack/arrivals.ts';
import type { Deployment } from '../../stack/deployment.ts';
import { acceptedCount, noService } from '../../testbed/controlled-slack.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { moveByDocumentedLoop } from './documented-loop.ts';
import { withShortRetries } from './short-retries.ts';

/** More than the 128 KB that Linux takes as one argument of a program. */
const padding = 'x'.repeat(200_000);

/** Dead letters of both kinds, moved as docs/operations.md says, come to the destinations that do not have them yet. */
export async function checkRedrive({ check }: Report, testbed: Testbed, deployment: Deployment): Promise<void> {
  const { queueUrl, deadLetterQueueUrl, ruleDeadLetterQueueUrl, redriveRoleArn } = deployment;
  const { account, asService } = testbed.emulator;
  const { look } = await watch(testbed, deployment);
  const redrive = async (from: string) => {
    await moveByDocumentedLoop(testbed, { from, to: queueUrl, role: redriveRoleArn });
    assert.equal(await waiting(testbed, from), 0);
    await untilQuiet(testbed, deployment);
  };
  const mustBeDelivered = async (id: string, times: Readonly<{ slack: number; topic: number }>) => {
    const { topic } = await look();
    assert.deepEqual(
      { slack: acceptedCount(testbed.slack, id), topic: topic.flat().filter((each) => each === id).length },
      times,
    );
  };
  const deadLetter = fixtureEvent('DetachRolePolicy');
  await check('what Slack refuses until the queue gives up becomes a dead letter, and the topic has it', async () => {
    testbed.slack.answerWith(noService);
    await withShortRetries(testbed, deployment, async () => {
      await putOnBus(testbed.emulator.account, [deadLetter]);
      assert.ok(await waitUntil(async () => (await waiting(testbed, deadLetterQueueUrl)) === 1, 60_000));
    }).finally(() => testbed.slack.answerWith());
    await mustBeDelivered(deadLetter.id, { slack: 0, topic: 1 });
  });
  await check('redriven by the documented loop, Slack has it once, and the topic not twice', async () => {
    await redrive(deadLetterQueueUrl);
    await mustBeDelivered(deadLetter.id, { slack: 1, topic: 1 });
  });
  await check(
    'what EventBridge could not put into the queue is delivered after the same loop, 200 KB of it',
    async () => {
      const { id, event } = fixtureEvent('DetachRolePolicy');
      const letter = { QueueUrl: ruleDeadLetterQueueUrl, MessageBody: JSON.stringify({ ...event, padding }) };
      await asService(() => call(account, 'sqs', 'SendMessage', letter));
      await redrive(ruleDeadLetterQueueUrl);
      await mustBeDelivered(id, { slack: 1, topic: 1 });
    },
  );
  await check(
    'nobody else in the account gets at the messages of any queue, whatever their policies allow',
    async () => {
      for (const QueueUrl of [queueUrl, deadLetterQueueUrl, ruleDeadLetterQueueUrl]) {
        await assert.rejects(call(account, 'sqs', 'SendMessage', { QueueUrl, MessageBody: '{}' }), /AccessDenied/);
        await assert.rejects(call(account, 'sqs', 'ReceiveMessage', { QueueUrl }), /AccessDenied/);
      }
    },
  );
}
