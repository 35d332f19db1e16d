import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { once } from '../iam/once.ts';
import type { SlowQueue } from './hand-over.ts';

/** The queue of the slow destinations in SQS. Its client is made when Slack is slow for the first time: most executions never need it. */
export function sqsSlowQueue(QueueUrl: string, makeClient: () => SQSClient): SlowQueue {
  const client = once(makeClient);
  return {
    name: QueueUrl.split('/').at(-1) ?? '',
    send: async (MessageBody, DelaySeconds) => {
      await client().send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
    },
  };
}
