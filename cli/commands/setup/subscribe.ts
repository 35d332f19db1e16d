import { type SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { asking } from '../../aws/aws-fault.ts';

/**
 * Subscribes an address as the stack would: with other attributes, a deployment that finds the address in the
 * settings would fail. docs/decisions/0212
 */
export async function subscribe(Endpoint: string, TopicArn: string, client: SNSClient): Promise<void> {
  const Attributes = { FilterPolicyScope: 'MessageAttributes' };
  await asking(`subscribe ${Endpoint}`, 'sns:Subscribe', () =>
    client.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint, Attributes })),
  );
}
