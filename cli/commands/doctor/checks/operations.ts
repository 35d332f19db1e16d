import { outputOf } from '../../../deployment/stack.ts';
import { readSubscriptions } from '../../../deployment/subscriptions.ts';
import type { Check } from '../check.ts';
import { deployAgain } from '../mend.ts';
import { type Trouble, wellUnless } from '../outcome.ts';
import type { Services } from '../services.ts';
import { subscriptionTroubles } from '../subscription-troubles.ts';

/** Whether somebody hears of it when the alerter itself is in trouble, in each region that it has a part in. */
export const operations: Check = {
  name: 'operations',
  check: async (services) => {
    const topics = [{ topicArn: outputOf(await services.stack(), 'OperationsTopicArn'), region: services.region }];
    const trigger = await services.trigger();
    if (trigger !== undefined)
      topics.push({ topicArn: outputOf(trigger, 'OperationsTopicArn'), region: services.whereIamIs });
    const troubles: Trouble[] = [];
    for (const topic of topics) troubles.push(...(await troublesOf(topic, services)));
    return wellUnless(troubles, 'Each who is to hear the alarms has confirmed.');
  },
};

async function troublesOf(
  topic: Readonly<{ topicArn: string; region: string }>,
  { sns, settings }: Services,
): Promise<readonly Trouble[]> {
  const found = await readSubscriptions(topic.topicArn, sns(topic.region));
  const where = `in ${topic.region}`;
  if (found === undefined)
    return [{ what: `The topic of the alarms ${where} is gone: nobody hears of a fault.`, mend: [deployAgain] }];
  return found.length === 0 ? [nobody(where)] : subscriptionTroubles(found, settings.operationsEmail, topic);
}

function nobody(where: string): Trouble {
  return {
    what: `Nobody is subscribed to the alarms ${where}: nobody hears when alerts cannot be delivered, or when the alerter itself is changed.`,
    mend: ["# in settings.ts: operationsEmail: ['operations@example.com']", 'npx cdk deploy --all'],
  };
}
