import { BatchGetItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, test } from 'vitest';
import { dynamoDbStandIn } from '../../standins/dynamodb.ts';
import type { LocalServer } from '../../standins/local-server.ts';
import { slackStandIn } from '../../standins/slack.ts';
import { slackObjection } from '../../standins/slack-checks.ts';
import { snsStandIn } from '../../standins/sns.ts';
import { ssmStandIn } from '../../standins/ssm.ts';
import { clientFor } from '../lambda/aws-clients.ts';

let open: LocalServer | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function opened<T extends LocalServer>(starting: Promise<T>): Promise<T> {
  const server = await starting;
  open = server;
  return server;
}

describe('the stand-in for SNS, with the real client', () => {
  async function publish(input: Readonly<{ Subject?: string; Message?: string }>) {
    const server = await opened(snsStandIn());
    const whole = { TopicArn: 'arn:t', Subject: 's', Message: '{"default":"d"}', MessageStructure: 'json', ...input };
    return new SNSClient(clientFor(server)).send(new PublishCommand(whole));
  }

  test('takes a publication', async () => {
    expect((await publish({})).MessageId).toBe('stand-in-0');
  });

  test.each([
    ['a subject of 100 characters', { Subject: 'x'.repeat(100) }],
    ['a subject of two lines', { Subject: 'a\nb' }],
    ['a message without a default', { Message: '{"email":"e"}' }],
    ['a message that is no JSON', { Message: 'hello' }],
    ['a message over 256 KB', { Message: JSON.stringify({ default: 'x'.repeat(262_144) }) }],
  ])('refuses %s', async (_, input) => {
    await expect(publish(input)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('the stand-in for SSM, with the real client', () => {
  test('gives a parameter, encrypted unless asked otherwise', async () => {
    const client = new SSMClient(clientFor(await opened(ssmStandIn({ '/a': 'secret' }))));
    const read = (WithDecryption: boolean) => client.send(new GetParameterCommand({ Name: '/a', WithDecryption }));
    expect((await read(true)).Parameter?.Value).toBe('secret');
    expect((await read(false)).Parameter?.Value).not.toBe('secret');
  });

  test('does not know other parameters', async () => {
    const client = new SSMClient(clientFor(await opened(ssmStandIn({}))));
    const read = client.send(new GetParameterCommand({ Name: '/b', WithDecryption: true }));
    await expect(read).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });
});

describe('the stand-in for DynamoDB, with the real client', () => {
  const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 's' } });

  test('keeps the last item of a key and finds it', async () => {
    const server = await opened(dynamoDbStandIn());
    const client = new DynamoDBClient(clientFor(server));
    for (const n of ['1', '2'])
      await client.send(new PutItemCommand({ TableName: 't', Item: { ...key('a'), n: { N: n } } }));
    const read = new BatchGetItemCommand({ RequestItems: { t: { Keys: [key('a'), key('b')] } } });
    expect((await client.send(read)).Responses).toEqual({ t: [{ ...key('a'), n: { N: '2' } }] });
  });

  test.each([
    ['a key twice', [key('a'), key('a')]],
    ['101 keys', Array.from({ length: 101 }, (_, index) => key(String(index)))],
  ])('refuses %s in one request', async (_, Keys) => {
    const client = new DynamoDBClient(clientFor(await opened(dynamoDbStandIn())));
    const read = client.send(new BatchGetItemCommand({ RequestItems: { t: { Keys } } }));
    await expect(read).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('the stand-in for Slack', () => {
  test('answers as Slack does, and keeps the posts', async () => {
    const { webhook, posts } = await opened(slackStandIn());
    const post = async (body: string) => (await fetch(webhook, { method: 'POST', body })).text();
    expect([await post('{"text":"a"}'), await post('{}'), await post('no')]).toEqual([
      'ok',
      'no_text',
      'invalid_payload',
    ]);
    expect(posts.map(({ payload }) => payload)).toEqual([{ text: 'a' }, {}, undefined]);
  });

  const section = (...elements: readonly object[]) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements }],
  });
  const said = { type: 'text', text: 'a', style: { code: true } };
  const list = { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements: [said] }] };

  test.each<[string, object]>([
    ['a divider', { type: 'divider' }],
    ['a header', { type: 'header', text: { type: 'plain_text', text: 'a' } }],
    ['a section', { type: 'section', text: { type: 'mrkdwn', text: 'a' } }],
    ['a section of fields', { type: 'section', fields: [{ type: 'mrkdwn', text: 'a' }] }],
    ['a context', { type: 'context', elements: [{ type: 'mrkdwn', text: 'a' }] }],
    ['rich text', section(said, { type: 'link', url: 'https://a.example' }, { type: 'emoji', name: 'wave' })],
    ['a date in rich text', section({ type: 'date', timestamp: 1, format: '{time}' })],
    ['a list', { type: 'rich_text', elements: [list] }],
    ['preformatted text', { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [said] }] }],
  ])('takes %s', (_, block) => {
    expect(slackObjection({ text: 't', blocks: [block] })).toBeUndefined();
  });

  test.each<[string, object]>([
    ['a block of no known type', { type: 'table' }],
    ['a block without a type', {}],
    ['a header in mrkdwn', { type: 'header', text: { type: 'mrkdwn', text: 'a' } }],
    ['a header of 151 characters', { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
    ['an empty section', { type: 'section' }],
    ['a section without letters', { type: 'section', text: { type: 'plain_text', text: '' } }],
    ['a section of 3001 characters', { type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3_001) } }],
    ['an empty context', { type: 'context', elements: [] }],
    ['an empty rich text', section()],
    ['an empty text in rich text', section({ type: 'text', text: '' })],
    ['an unknown style', section({ type: 'text', text: 'a', style: { loud: true } })],
    ['a list without a style', { type: 'rich_text', elements: [{ ...list, style: undefined }] }],
    ['a link to nowhere', section({ type: 'link', url: 'nowhere' })],
    ['a date of milliseconds and a fraction', section({ type: 'date', timestamp: 1.5, format: '{time}' })],
  ])('refuses %s', (_, block) => {
    expect(slackObjection({ text: 't', blocks: [block] })).toBe('invalid_blocks');
  });

  test('refuses more than 50 blocks, and more than 40,000 characters', () => {
    const blocks = Array.from({ length: 51 }, () => ({ type: 'divider' }));
    expect(slackObjection({ text: 't', blocks })).toBe('invalid_blocks');
    expect(slackObjection({ text: 'x'.repeat(40_001) })).toBe('msg_too_long');
  });
});
