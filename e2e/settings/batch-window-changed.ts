import assert from 'node:assert/strict';
import { type Fields, fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';
import { call, eventSources } from '../aws/account.ts';
import type { Deployment } from '../deployment.ts';
import type { World } from '../world.ts';
import { deployChanges } from './deploy-changes.ts';
import type { Scene } from './scene.ts';
import { channels } from './second-channel.ts';

/** Both change in place; what was taken before comes back after its old timeout, and nothing is lost. */
export async function batchWindowChanged({ world, deployment, happens, waitsFor, isTold }: Scene): Promise<string> {
  const before = await placesOf(world, deployment);
  await call(world.emulator.account, 'sqs', 'SetQueueAttributes', {
    QueueUrl: deployment.queueUrl,
    Attributes: { VisibilityTimeout: '20' },
  });
  world.slack.answerWith({ status: 503, body: '' });
  const inFlight = await happens('DetachRolePolicy');
  await waitsFor(world.slack, inFlight);
  world.slack.answerWith();
  await deployChanges(world, { slack: channels(), batchWindowSeconds: 0 });
  const after = await placesOf(world, deployment);
  assert.deepEqual(after, { ...before, batchSize: '10', window: '0', visibilityTimeout: '360' });
  await isTold(inFlight, { slack: 1, second: 0, topic: 1 });
  await isTold(await happens('DetachRolePolicy'), { slack: 1, second: 0, topic: 1 });
  return `window ${before.window} s to ${after.window} s, batches of ${before.batchSize} to ${after.batchSize}`;
}

async function placesOf({ emulator }: World, { queueUrl, functionName }: Deployment) {
  const [source = {}]: readonly Fields[] = (await eventSources(emulator.account, functionName)).map(fieldsOf);
  const asked = { QueueUrl: queueUrl, AttributeNames: ['QueueArn', 'VisibilityTimeout'] };
  const queue = await call(emulator.account, 'sqs', 'GetQueueAttributes', asked);
  return {
    eventSource: textAt(source, 'UUID'),
    batchSize: textAt(source, 'BatchSize'),
    window: textAt(source, 'MaximumBatchingWindowInSeconds'),
    queue: textAt(queue, 'Attributes', 'QueueArn'),
    visibilityTimeout: textAt(queue, 'Attributes', 'VisibilityTimeout'),
  };
}
