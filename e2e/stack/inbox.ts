import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { type Fields, fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { type Account, call } from '../aws/client/account.ts';
import { sdkSettings } from '../aws/client/sdk-settings.ts';

/** A queue that is subscribed to the alert topic. */
export type Inbox = Readonly<{
  /** The ids of the alerts in each message that came since the last call. */
  messages(): Promise<readonly (readonly string[])[]>;
  /** The bodies of those messages, as docs/machine-body.md describes them. */
  bodies(): Promise<readonly Fields[]>;
}>;

export async function openInbox(account: Account, topicArn: string): Promise<Inbox> {
  const texts = await subscribedQueue(account, topicArn, 'e2e-inbox');
  const bodies = async () => (await texts()).map((text) => fieldsOf(JSON.parse(text)));
  return { bodies, messages: async () => (await bodies()).map(idsIn) };
}

/** A queue that is subscribed to a topic; gives the texts that came since the last call. */
export async function subscribedQueue(
  account: Account,
  topicArn: string,
  name: string,
): Promise<() => Promise<readonly string[]>> {
  const { url, arn } = await makeQueue(account, topicArn, name);
  const sns = new SNSClient(sdkSettings(account));
  const Attributes = { RawMessageDelivery: 'true' };
  await sns.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint: arn, Attributes }));
  return () => receiveAll(account, url);
}

async function makeQueue(account: Account, topicArn: string, QueueName: string): Promise<{ url: string; arn: string }> {
  const url = textAt(await call(account, 'sqs', 'CreateQueue', { QueueName }), 'QueueUrl') ?? '';
  const asked = { QueueUrl: url, AttributeNames: ['QueueArn'] };
  const arn = textAt(await call(account, 'sqs', 'GetQueueAttributes', asked), 'Attributes', 'QueueArn') ?? '';
  const Attributes = { Policy: JSON.stringify(letSend(topicArn, arn)) };
  await call(account, 'sqs', 'SetQueueAttributes', { QueueUrl: url, Attributes });
  return { url, arn };
}

/** https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html */
function letSend(topicArn: string, queueArn: string): object {
  const Statement = {
    Effect: 'Allow',
    Principal: { Service: 'sns.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: queueArn,
    Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
  };
  return { Version: '2012-10-17', Statement };
}

async function receiveAll(account: Account, QueueUrl: string): Promise<readonly string[]> {
  const messages = listAt(
    await call(account, 'sqs', 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 }),
    'Messages',
  ).map(fieldsOf);
  if (messages.length === 0) return [];
  const Entries = messages.map((each, index) => ({ Id: `m${index}`, ReceiptHandle: each['ReceiptHandle'] }));
  await call(account, 'sqs', 'DeleteMessageBatch', { QueueUrl, Entries });
  return [...messages.map((message) => textAt(message, 'Body') ?? ''), ...(await receiveAll(account, QueueUrl))];
}

function idsIn(body: Fields): readonly string[] {
  return listAt(body, 'alerts').map((alert) => textAt(fieldsOf(alert), 'id') ?? '');
}
