import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { dynamoDbStandIn } from '../../standins/dynamodb.ts';
import { slackStandIn } from '../../standins/slack.ts';
import { snsStandIn } from '../../standins/sns.ts';
import { ssmStandIn } from '../../standins/ssm.ts';
import { kimura, recordOf } from '../alert/records.ts';
import { aFunctionEnvironment } from './a-function-environment.ts';
import { deployedHandler } from './deployed.ts';

const [everything, grave, elsewhere] = ['/hooks/everything', '/hooks/grave', '/hooks/elsewhere'];

const slack = await slackStandIn();
const sns = await snsStandIn();
const table = await dynamoDbStandIn();
const ssm = await ssmStandIn({
  [everything]: `${slack.url}/services/T0/B0/everything`,
  [grave]: `${slack.url}/services/T0/B0/grave`,
  [elsewhere]: `${slack.url}/services/T0/B0/elsewhere`,
});

const handler = await deployedHandler(
  aFunctionEnvironment(
    { sns, ssm, table },
    {
      SLACK_DESTINATIONS: JSON.stringify([
        { webhookParameter: everything, language: 'en' },
        { webhookParameter: grave, security: 'critical', breakRisk: 'likely' },
        { webhookParameter: elsewhere, accounts: ['210987654321'] },
      ]),
      HOLD: JSON.stringify([{ reason: 'tags are noise', principal: 'kimura', action: 'Tag*' }]),
    },
  ),
);

const { info } = console;
const { write } = process.stdout;
const logged: unknown[] = [];
const written: string[] = [];
Object.assign(console, { info: (entry: unknown) => void logged.push(entry) });
Object.assign(process.stdout, { write: (text: string) => written.push(text) > 0 });

afterEach(() => {
  logged.length = 0;
  written.length = 0;
});
afterAll(async () => {
  Object.assign(console, { info });
  Object.assign(process.stdout, { write });
  await Promise.all([slack.close(), sns.close(), ssm.close(), table.close()]);
});

type Members = Readonly<Record<string, unknown>>;

function run(...events: readonly Members[]) {
  const Records = events.map((members, index) => ({
    messageId: `m-${index + 1}`,
    body: JSON.stringify({ source: 'aws.iam', detail: recordOf(members) }),
  }));
  return handler({ Records }, { getRemainingTimeInMillis: () => 60_000 });
}

const detached = (eventID: string): Members => ({
  eventID,
  eventName: 'DetachRolePolicy',
  requestParameters: { roleName: 'billing-export', policyArn: 'arn:aws:iam::123456789012:policy/ExportRead' },
});

const deleted = (eventID: string): Members => ({
  eventID,
  eventName: 'DeleteRole',
  requestParameters: { roleName: 'data-loader' },
  userIdentity: { ...kimura, userName: 'tanaka', arn: 'arn:aws:iam::123456789012:user/tanaka' },
});

const tagged = (eventID: string): Members => ({
  eventID,
  eventName: 'TagRole',
  requestParameters: { roleName: 'billing-export', tags: [{ key: 'a', value: 'b' }] },
});

/** Where Slack was posted to, in order. */
function channels(from = 0): readonly string[] {
  return slack.posts.slice(from).map(({ path }) => path.split('/').at(-1) ?? '');
}

function receipts(eventId: string): readonly unknown[] {
  return table.items.filter(({ pk }) => JSON.stringify(pk).includes(`receipt#${eventId}#`)).map(({ sk }) => sk);
}

describe('the alert function with several channels and a rule', () => {
  test('tells each channel of what reaches its floor, the topic of all, and leaves receipts for these alone', async () => {
    expect(await run(detached('e-1'), deleted('e-2'))).toEqual({ batchItemFailures: [] });
    expect([...channels()].sort()).toEqual(['everything', 'everything', 'grave']);
    expect(JSON.stringify(slack.posts.filter(({ path }) => path.endsWith('grave')))).toMatch(/tanaka.*data-loader/);
    expect(sns.publications).toHaveLength(2);
    expect(receipts('e-1')).toEqual(expect.arrayContaining([{ S: 'sns' }, { S: everything }]));
    expect(receipts('e-1')).toHaveLength(2);
    expect(receipts('e-2')).toEqual(expect.arrayContaining([{ S: 'sns' }, { S: everything }, { S: grave }]));
    expect(receipts('e-2')).toHaveLength(3);
  });

  test('says in the log whom an alert is not for, and why', async () => {
    await run(detached('e-3'));
    expect(logged).toContainEqual({
      message: 'not for this destination',
      destination: grave,
      eventIds: ['e-3'],
      reason: expect.stringMatching(/^below the floor: security \w+, break risk possible$/),
    });
    expect(logged).toContainEqual({
      message: 'not for this destination',
      destination: elsewhere,
      eventIds: ['e-3'],
      reason: 'not one of its accounts: 123456789012',
    });
  });

  test('tells nobody of what a rule holds back, acknowledges it, logs it with its reason and counts it', async () => {
    const [posted, published] = [slack.posts.length, sns.publications.length];
    expect(await run(tagged('e-4'), tagged('e-5'))).toEqual({ batchItemFailures: [] });
    expect([slack.posts.length, sns.publications.length]).toEqual([posted, published]);
    expect(logged).toEqual([
      { message: 'held back', eventIds: ['e-4'], rule: 'hold[0]', reason: 'tags are noise' },
      { message: 'held back', eventIds: ['e-5'], rule: 'hold[0]', reason: 'tags are noise' },
    ]);
    expect(written.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ HeldBack: 2 }),
      expect.objectContaining({ EventsSeen: 2 }),
    ]);
    expect(receipts('e-4')).toEqual([]);
  });

  test('tells of the rest of a batch of which a rule holds back a part', async () => {
    const before = slack.posts.length;
    expect(await run(tagged('e-6'), detached('e-7'))).toEqual({ batchItemFailures: [] });
    expect(channels(before)).toEqual(['everything']);
    expect(written.filter((line) => line.includes('HeldBack'))).toHaveLength(1);
  });

  test('counts nothing as held back where nothing is', async () => {
    await run(detached('e-8'));
    expect(written.join('')).not.toContain('HeldBack');
  });

  test('counts what each kind of destination took, and how long after the event', async () => {
    await run(detached('e-9'));
    const lines = written.map((line) => JSON.parse(line));
    for (const Destination of ['SNS', 'Slack']) {
      expect(lines).toContainEqual(expect.objectContaining({ Destination, Delivered: 1, Lag: [expect.any(Number)] }));
    }
  });
});
