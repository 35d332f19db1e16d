import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SlowQueue } from './hand-over.ts';

/** The queue of the slow destinations in SQS. */
export function sqsSlowQueue(QueueUrl: string, client: SQSClient): SlowQueue {
  return {
    name: QueueUrl.split('/').at(-1) ?? '',
    send: async (MessageBody, DelaySeconds) => {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
    },
  };
}
