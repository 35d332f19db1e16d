import { restartFunction, storeWebhook } from '../../stack/deployment.ts';
import { webhookParameters } from '../../stack/webhooks.ts';
import { noService } from '../../testbed/controlled-slack.ts';
import type { TwoChannelStack } from './two-channel-stack.ts';

const before = { slack: 1, second: 0, topic: 1 };
const after = { slack: 0, second: 1, topic: 1 };

/** The old webhook is used until Slack refuses it, or until the function starts anew, which here replaces the five minutes. */
export async function webhookReplaced({
  testbed,
  deployment,
  second,
  sendEvent,
  expectDeliveries,
}: TwoChannelStack): Promise<string> {
  const [parameter = ''] = webhookParameters;
  await expectDeliveries(await sendEvent('DetachRolePolicy'), before);
  await storeWebhook(testbed, parameter, second);
  await expectDeliveries(await sendEvent('DetachRolePolicy'), before);
  testbed.slack.answerWith(noService);
  await expectDeliveries(await sendEvent('DetachRolePolicy'), after);
  testbed.slack.answerWith();
  await expectDeliveries(await sendEvent('DetachRolePolicy'), after);
  await storeWebhook(testbed, parameter, testbed.slack);
  await expectDeliveries(await sendEvent('DetachRolePolicy'), after);
  await restartFunction(testbed, deployment.functionName);
  await expectDeliveries(await sendEvent('DetachRolePolicy'), before);
  return 'six events, no deployment';
}
