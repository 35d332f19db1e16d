import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { asking, whyRefused } from '../../aws/aws-fault.ts';

/** What became of the messages of a queue; `why` is of the first one that was left. */
export type Moved = Readonly<{ moved: number; left: number; why?: string }>;

/** Moves what is in a queue, ten messages at a time, until nothing more comes. docs/decisions/0211 */
export async function move(from: string, to: string, client: SQSClient): Promise<Moved> {
  const whys: (string | undefined)[] = [];
  for (;;) {
    const messages = await received(from, client);
    if (messages.length === 0) break;
    whys.push(...(await Promise.all(messages.map((message) => moveOne(message, from, to, client)))));
  }
  const why = whys.find((each) => each !== undefined);
  const left = whys.filter((each) => each !== undefined).length;
  return { moved: whys.length - left, left, ...(why !== undefined && { why }) };
}

/** Hidden for ten minutes: what cannot be moved does not come a second time meanwhile. */
async function received(QueueUrl: string, client: SQSClient): Promise<readonly Message[]> {
  const command = new ReceiveMessageCommand({
    ...{ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 5, VisibilityTimeout: 600 },
    MessageAttributeNames: ['All'],
  });
  const { Messages = [] } = await asking('take out dead letters', 'sqs:ReceiveMessage', () => client.send(command));
  return Messages;
}

/** Why it was left; undefined where it was moved. Its body is passed on as it came, and is in no text. */
async function moveOne(message: Message, from: string, to: string, client: SQSClient): Promise<string | undefined> {
  const { Body: MessageBody, MessageAttributes, ReceiptHandle } = message;
  try {
    await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody, MessageAttributes }));
  } catch (error) {
    return whyRefused(error, 'sqs:SendMessage');
  }
  try {
    await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
    return undefined;
  } catch (error) {
    return `moved, but not deleted: ${whyRefused(error, 'sqs:DeleteMessage')}`;
  }
}
