import assert from 'node:assert/strict';
import { untilQuiet, waiting, watch } from '../arrivals.ts';
import { call } from '../aws/account.ts';
import { putOnBus } from '../bus.ts';
import type { Deployment } from '../deployment.ts';
import { fixtureEvent } from '../fixture-event.ts';
import { noService, taken } from '../moody-slack.ts';
import type { Report } from '../report.ts';
import { waitUntil } from '../wait-until.ts';
import type { World } from '../world.ts';
import { moveByDocumentedLoop } from './documented-loop.ts';
import { whileHurried } from './hurried-queue.ts';

/** Dead letters of both kinds, told after they were moved as docs/operations.md says, to whom has not heard of them. */
export async function checkRedrive({ check }: Report, world: World, deployment: Deployment): Promise<void> {
  const { queueUrl, deadLetterQueueUrl, ruleDeadLetterQueueUrl } = deployment;
  const { look } = await watch(world, deployment);
  const redrive = async (from: string) => {
    await moveByDocumentedLoop(world, { from, to: queueUrl });
    assert.equal(await waiting(world, from), 0);
    await untilQuiet(world, deployment);
  };
  const mustBeTold = async (id: string, times: Readonly<{ slack: number; topic: number }>) => {
    const { topic } = await look();
    assert.deepEqual(
      { slack: taken(world.slack, id), topic: topic.flat().filter((each) => each === id).length },
      times,
    );
  };
  const deadLetter = fixtureEvent('DetachRolePolicy');
  await check('what Slack refuses until the queue gives up becomes a dead letter, and the topic has it', async () => {
    world.slack.answerWith(noService);
    await whileHurried(world, deployment, async () => {
      await putOnBus(world.emulator.account, [deadLetter]);
      assert.ok(await waitUntil(async () => (await waiting(world, deadLetterQueueUrl)) === 1, 60_000));
    }).finally(() => world.slack.answerWith());
    await mustBeTold(deadLetter.id, { slack: 0, topic: 1 });
  });
  await check('redriven by the documented loop, Slack has it once, and the topic not twice', async () => {
    await redrive(deadLetterQueueUrl);
    await mustBeTold(deadLetter.id, { slack: 1, topic: 1 });
  });
  await check('what EventBridge could not hand over is told after the same loop', async () => {
    const { id, event } = fixtureEvent('DetachRolePolicy');
    const letter = { QueueUrl: ruleDeadLetterQueueUrl, MessageBody: JSON.stringify(event) };
    await call(world.emulator.account, 'sqs', 'SendMessage', letter);
    await redrive(ruleDeadLetterQueueUrl);
    await mustBeTold(id, { slack: 1, topic: 1 });
  });
}
