import assert from 'node:assert/strict';
import { fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { call } from '../../aws/client/account.ts';
import type { Deployment } from '../../stack/deployment.ts';
import { storeWebhook } from '../../stack/deployment.ts';
import { webhookOf, webhookParameters } from '../../stack/webhooks.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { notWell, typed } from './whodunit.ts';

const env = { AWS_DEFAULT_REGION: 'us-east-1' };

/** Breaks four parts of the deployment at once, each as somebody could, and gives what puts back those that no single command mends. */
async function breakFour(
  testbed: Testbed,
  { queueUrl, functionName }: Deployment,
  rule: string,
): Promise<() => Promise<void>> {
  const { account } = testbed.emulator;
  const { Targets } = await call(account, 'events', 'ListTargetsByRule', { Rule: rule });
  const asked = { QueueUrl: queueUrl, AttributeNames: ['Policy'] };
  const Policy = textAt(await call(account, 'sqs', 'GetQueueAttributes', asked), 'Attributes', 'Policy');
  const ids = listAt({ Targets }, 'Targets').map((target) => textAt(fieldsOf(target), 'Id'));
  await call(account, 'events', 'RemoveTargets', { Rule: rule, Ids: ids });
  const open = JSON.stringify({ Version: '2012-10-17', Statement: [] });
  await call(account, 'sqs', 'SetQueueAttributes', { QueueUrl: queueUrl, Attributes: { Policy: open } });
  await typed(testbed, off(functionName), env);
  const [parameter = ''] = webhookParameters;
  await storeWebhook(testbed, parameter, { webhook: 'https://example.com/not-a-webhook' });
  return async () => {
    await call(account, 'events', 'PutTargets', { Rule: rule, Targets });
    await call(account, 'sqs', 'SetQueueAttributes', { QueueUrl: queueUrl, Attributes: { Policy } });
    await storeWebhook(testbed, parameter, { webhook: webhookOf(testbed.slack, parameter) });
  };
}

function off(functionName: string): string {
  return `aws lambda update-event-source-mapping --no-enabled --uuid "$(aws lambda list-event-source-mappings --function-name ${functionName} --query 'EventSourceMappings[0].UUID' --output text)"`;
}

/** The doctor names each part that is wrong, and the commands that it prints mend those that one command can mend. */
export async function eachWrongIsFound(testbed: Testbed, deployment: Deployment, rule: string): Promise<string> {
  const before = await notWell(testbed);
  const putBack = await breakFour(testbed, deployment, rule);
  const found = await notWell(testbed);
  const wrong = [...found.keys()].filter((name) => !before.has(name)).toSorted();
  for (const line of found.get('event sources') ?? []) await typed(testbed, line, env);
  await putBack();
  assert.deepEqual(wrong, ['event sources', 'queues', 'targets', 'webhooks']);
  assert.deepEqual(await notWell(testbed), before);
  return wrong.join(', ');
}
