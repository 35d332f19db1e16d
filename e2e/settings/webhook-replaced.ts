import { restartFunction, storeWebhook, webhookParameters } from '../deployment.ts';
import { noService } from '../moody-slack.ts';
import type { Scene } from './scene.ts';

const before = { slack: 1, second: 0, topic: 1 };
const after = { slack: 0, second: 1, topic: 1 };

/** The old webhook is used until Slack refuses it, or until a new execution, which stands for the five minutes. */
export async function webhookReplaced({ world, deployment, second, happens, isTold }: Scene): Promise<string> {
  const [parameter = ''] = webhookParameters;
  await isTold(await happens('DetachRolePolicy'), before);
  await storeWebhook(world, parameter, second);
  await isTold(await happens('DetachRolePolicy'), before);
  world.slack.answerWith(noService);
  await isTold(await happens('DetachRolePolicy'), after);
  world.slack.answerWith();
  await isTold(await happens('DetachRolePolicy'), after);
  await storeWebhook(world, parameter, world.slack);
  await isTold(await happens('DetachRolePolicy'), after);
  await restartFunction(world, deployment.functionName);
  await isTold(await happens('DetachRolePolicy'), before);
  return 'six events, no deployment';
}
