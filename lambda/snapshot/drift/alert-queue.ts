import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Puts messages into the alert queue, one by one: there are few, and each may be large. */
export function alertQueue(url: string, client: SQSClient): (bodies: readonly string[]) => Promise<void> {
  return async (bodies) => {
    for (const body of bodies) await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
  };
}
