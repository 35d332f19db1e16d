import type { SlowQueue } from './hand-over.ts';
import { quickClient } from './quick-client.ts';

/** The queue of the slow destinations in SQS. Its client is loaded when it is first needed, which is under pressure only. */
export function sqsSlowQueue(url: string): SlowQueue {
  let loading: ReturnType<typeof sender> | undefined;
  return {
    name: url.split('/').at(-1) ?? '',
    send: async (body, delaySeconds) => {
      loading ??= sender(url);
      await (await loading)(body, delaySeconds);
    },
  };
}

async function sender(QueueUrl: string) {
  const { SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
  const client = new SQSClient(quickClient);
  return (MessageBody: string, DelaySeconds: number) =>
    client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
}
