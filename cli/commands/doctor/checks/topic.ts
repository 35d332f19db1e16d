import { outputOf } from '../../../deployment/stack.ts';
import { readSubscriptions } from '../../../deployment/subscriptions.ts';
import type { Check } from '../check.ts';
import { deployAgain } from '../mend.ts';
import { wellUnless, wrong } from '../outcome.ts';
import { subscriptionTroubles } from '../subscription-troubles.ts';

/** Whether the topic of the alerts is there, and each of its subscribers confirmed. */
export const topic: Check = {
  name: 'topic',
  check: async ({ stack, sns, settings, region }) => {
    const topicArn = outputOf(await stack(), 'AlertTopicArn');
    const found = await readSubscriptions(topicArn, sns(region));
    if (found === undefined) return wrong('The alert topic is gone: nobody gets an e-mail.', deployAgain);
    const wanted = settings.email.map(({ address }) => address);
    if (found.length === 0 && wanted.length === 0 && settings.slack.length === 0)
      return wrong(
        'No channel and no address is named in the settings, and nobody is subscribed: nobody gets an alert.',
        'whodunit setup --email ADDRESS',
      );
    const confirmed = found.filter(({ state }) => state === 'confirmed').length;
    return wellUnless(
      subscriptionTroubles(found, wanted, { topicArn, region }),
      `${confirmed === 1 ? '1 subscriber has' : `${confirmed} subscribers have`} confirmed.`,
    );
  },
};
