import { paginateListSubscriptionsByTopic, type SNSClient } from '@aws-sdk/client-sns';
import { asking } from '../aws/aws-fault.ts';
import { ifThere } from '../aws/if-there.ts';

export type Subscribed = Readonly<{ protocol: string; endpoint: string; state: 'confirmed' | 'pending' | 'deleted' }>;

/** Who is subscribed to a topic; undefined where the topic is not there. */
export async function readSubscriptions(
  TopicArn: string,
  client: SNSClient,
): Promise<readonly Subscribed[] | undefined> {
  return ifThere(['NotFound', 'NotFoundException'], () =>
    asking('list the subscriptions', 'sns:ListSubscriptionsByTopic', async () => {
      const found: Subscribed[] = [];
      for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn })) {
        for (const { Protocol = '', Endpoint = '', SubscriptionArn = '' } of Subscriptions) {
          found.push({ protocol: Protocol, endpoint: Endpoint, state: states[SubscriptionArn] ?? 'confirmed' });
        }
      }
      return found;
    }),
  );
}

/** SNS has these words in the place of an ARN. */
const states: Readonly<Record<string, Subscribed['state']>> = { PendingConfirmation: 'pending', Deleted: 'deleted' };
