import assert from 'node:assert/strict';
import { type Fields, fieldsOf, textAt } from '../../../iam/cloudtrail/fields.ts';
import { defaults } from '../../../lib/settings/defaults.ts';
import { call, eventSources } from '../../aws/client/account.ts';
import { setBatchWindow } from '../../stack/batch-window.ts';
import type { Deployment } from '../../stack/deployment.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { channels } from './channels.ts';
import { deployChanges } from './deploy-changes.ts';
import type { TwoChannelStack } from './two-channel-stack.ts';

/** The event source and the queue change in place. An event in flight comes back after its old timeout: none is lost. */
export async function batchWindowChanged({
  testbed,
  deployment,
  sendEvent,
  waitUntilRefused,
  expectDeliveries,
}: TwoChannelStack): Promise<string> {
  await setBatchWindow(testbed.emulator.account, deployment.functionName, defaults.batchWindowSeconds);
  const before = await placesOf(testbed, deployment);
  await call(testbed.emulator.account, 'sqs', 'SetQueueAttributes', {
    QueueUrl: deployment.queueUrl,
    Attributes: { VisibilityTimeout: '20' },
  });
  testbed.slack.answerWith({ status: 503, body: '' });
  const inFlight = await sendEvent('DetachRolePolicy');
  await waitUntilRefused(testbed.slack, inFlight);
  testbed.slack.answerWith();
  await deployChanges(testbed, { slack: channels(), batchWindowSeconds: 0 });
  const after = await placesOf(testbed, deployment);
  assert.deepEqual(after, { ...before, batchSize: '10', window: '0', visibilityTimeout: '360' });
  await expectDeliveries(inFlight, { slack: 1, second: 0, topic: 1 });
  await expectDeliveries(await sendEvent('DetachRolePolicy'), { slack: 1, second: 0, topic: 1 });
  return `window ${before.window} s to ${after.window} s, batches of ${before.batchSize} to ${after.batchSize}`;
}

async function placesOf({ emulator }: Testbed, { queueUrl, functionName }: Deployment) {
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
