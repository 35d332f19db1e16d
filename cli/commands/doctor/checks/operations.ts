import { outputOf } from '../../../deployment/stack.ts';
import { readSubscriptions } from '../../../deployment/subscriptions.ts';
import type { Check } from '../check.ts';
import { deployAgain } from '../mend.ts';
import { wellUnless, wrong } from '../outcome.ts';
import { subscriptionTroubles } from '../subscription-troubles.ts';

/** Whether somebody hears of it when the alerter itself is in trouble. */
export const operations: Check = {
  name: 'operations',
  check: async ({ stack, sns, settings, region }) => {
    const topicArn = outputOf(await stack(), 'OperationsTopicArn');
    const found = await readSubscriptions(topicArn, sns);
    if (found === undefined) return wrong('The topic of the alarms is gone: nobody hears of a fault.', deployAgain);
    if (found.length === 0)
      return wrong(
        'Nobody is subscribed to the alarms: nobody hears when alerts cannot be delivered, or when the alerter itself is changed.',
        "# in settings.ts: operationsEmail: ['operations@example.com']",
        'npx cdk deploy',
      );
    const confirmed = found.filter(({ state }) => state === 'confirmed').length;
    return wellUnless(
      subscriptionTroubles(found, settings.operationsEmail, { topicArn, region }),
      `${confirmed} confirmed subscriptions to the alarms.`,
    );
  },
};
