import { type IncomingMessage, request } from 'node:http';
import {
  BatchGetItemCommand,
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { type FetchFunction, IncomingWebhook } from '@slack/webhook';
import type { SQSEvent } from 'aws-lambda';

// The smallest program for this job: the same clients make the same calls in the same order, and the alert is
// the event as it came, without any explanation. Slack's client posts as ours does: through `fetch` it would take longer.
const [dynamo, sns, ssm, sqs] = [new DynamoDBClient({}), new SNSClient({}), new SSMClient({}), new SQSClient({})];
const table = process.env['TABLE_NAME'] ?? '';

export async function handler(event: SQSEvent): Promise<object> {
  const text = event.Records[0]?.body ?? '';
  const key = (sk: string) => ({ pk: { S: 'receipt' }, sk: { S: sk } });
  await recall(key);
  const receipts = dynamo.send(
    new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [key('sns'), key('slack')] } } }),
  );
  const parameter = await ssm.send(new GetParameterCommand({ Name: parameterName(), WithDecryption: true }));
  await receipts;
  await Promise.all([
    remember('count'),
    publish(text).then(() => remember('sns')),
    new IncomingWebhook(parameter.Parameter?.Value ?? '', { fetch: post }).send({ text }).then(
      () => remember('slack'),
      () => handOver(text),
    ),
  ]);
  return { batchItemFailures: [] };

  function remember(sk: string) {
    return dynamo.send(new PutItemCommand({ TableName: table, Item: key(sk) }));
  }
}

/** What stood before is read, beside the names of accounts, and what the event changed is written, before anything is sent. */
async function recall(key: (sk: string) => Record<'pk' | 'sk', { S: string }>): Promise<void> {
  const TableName = process.env['STATE_TABLE_NAME'] ?? '';
  const read = (...sks: readonly string[]) => {
    const Keys = sks.map(key);
    return dynamo.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }));
  };
  await Promise.all([read('account', 'snapshot', 'told', 'role'), read('directory')]);
  const TransactItems = ['role', 'told'].map((sk) => ({ Put: { TableName, Item: key(sk) } }));
  await dynamo.send(new TransactWriteItemsCommand({ TransactItems }));
}

function handOver(MessageBody: string) {
  return sqs.send(new SendMessageCommand({ QueueUrl: process.env['SLACK_QUEUE_URL'], MessageBody }));
}

function parameterName(): string {
  return JSON.parse(process.env['SLACK_DESTINATIONS'] ?? '[]')[0].webhookParameter;
}

function publish(text: string) {
  const Message = JSON.stringify({ default: text });
  const TopicArn = process.env['ALERT_TOPIC_ARN'];
  return sns.send(new PublishCommand({ TopicArn, Subject: 'An IAM change', Message, MessageStructure: 'json' }));
}

/** As much of `fetch` as Slack's client needs. */
const post: FetchFunction = (url, init) =>
  new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', headers: { ...init?.headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(answerOf(answer, chunks.join(''))));
    });
    call.on('error', reject).end(init?.body);
  });

function answerOf({ statusCode = 0, statusMessage = '' }: IncomingMessage, body: string) {
  return {
    ok: statusCode === 200,
    status: statusCode,
    statusText: statusMessage,
    url: '',
    headers: { get: () => null, entries: () => [] },
    text: async () => body,
    json: async () => JSON.parse(body),
    arrayBuffer: async () => new TextEncoder().encode(body).buffer,
  };
}
