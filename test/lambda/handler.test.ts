import { inspect } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { dynamoDbStandIn } from '../../standins/dynamodb.ts';
import type { Answer } from '../../standins/local-server.ts';
import { slackStandIn } from '../../standins/slack.ts';
import { snsStandIn } from '../../standins/sns.ts';
import { ssmStandIn } from '../../standins/ssm.ts';
import { aFunctionEnvironment } from './a-function-environment.ts';
import { deployedHandler } from './deployed.ts';

const parameter = '/iam-whodunit/slack-webhook';

let slackAnswer: Answer | undefined;
const slack = await slackStandIn(() => slackAnswer);
const sns = await snsStandIn();
const ssm = await ssmStandIn({ [parameter]: slack.webhook });
const table = await dynamoDbStandIn();

const handler = await deployedHandler(
  aFunctionEnvironment(
    { sns, ssm, table },
    {
      SLACK_DESTINATIONS: JSON.stringify([{ webhookParameter: parameter }]),
      ACCOUNT_NAMES: '{"123456789012":"prod"}',
      TIME_ZONE: 'Europe/London',
    },
  ),
);

const { info, warn, error } = console;
const logged: unknown[] = [];
const keep = (...values: readonly unknown[]) => void logged.push(...values);
Object.assign(console, { info: keep, warn: keep, error: keep });
// Metrics, which are lines of standard output.
const { write } = process.stdout;
const written: string[] = [];
Object.assign(process.stdout, { write: (text: string) => written.push(text) > 0 });

afterEach(() => {
  slackAnswer = undefined;
  logged.length = 0;
  written.length = 0;
});
afterAll(async () => {
  Object.assign(console, { info, warn, error });
  Object.assign(process.stdout, { write });
  await Promise.all([slack.close(), sns.close(), ssm.close(), table.close()]);
});

function detachment(eventID: string): string {
  return JSON.stringify({
    'detail-type': 'AWS API Call via CloudTrail',
    source: 'aws.iam',
    account: '123456789012',
    time: '2026-11-24T00:41:07Z',
    region: 'us-east-1',
    detail: {
      eventVersion: '1.11',
      userIdentity: {
        type: 'IAMUser',
        arn: 'arn:aws:iam::123456789012:user/kimura',
        accountId: '123456789012',
        userName: 'kimura',
      },
      eventTime: '2026-11-24T00:41:07Z',
      eventSource: 'iam.amazonaws.com',
      eventName: 'DetachRolePolicy',
      awsRegion: 'us-east-1',
      sourceIPAddress: '198.51.100.24',
      userAgent: 'aws-cli/2.31.0',
      requestParameters: { roleName: 'billing-export', policyArn: 'arn:aws:iam::123456789012:policy/ExportRead' },
      responseElements: null,
      eventID,
      eventType: 'AwsApiCall',
      recipientAccountId: '123456789012',
    },
  });
}

function run(...bodies: readonly string[]) {
  const Records = bodies.map((body, index) => ({ messageId: `m-${index + 1}`, body }));
  return handler({ Records }, { getRemainingTimeInMillis: () => 60_000 });
}

function textsOf(posts: readonly Readonly<{ payload: unknown }>[]): string {
  return JSON.stringify(posts.map(({ payload }) => payload));
}

describe('the alert function as deployed', () => {
  test('tells Slack and the topic of a change, and leaves receipts', async () => {
    expect(await run(detachment('e-1'))).toEqual({ batchItemFailures: [] });
    expect(slack.posts.map(({ answer }) => answer)).toEqual([{ status: 200, body: 'ok' }]);
    expect(textsOf(slack.posts)).toMatch(/kimura.*billing-export/);
    expect(sns.publications.map(({ attributes }) => attributes)).toMatchObject([{ eventName: 'DetachRolePolicy' }]);
    expect(table.items.map(({ pk, sk }) => [pk, sk])).toEqual(
      expect.arrayContaining([
        [{ S: expect.stringMatching(/^receipt#e-1#/) }, { S: 'sns' }],
        [{ S: expect.stringMatching(/^receipt#e-1#/) }, { S: parameter }],
      ]),
    );
  });

  test('tells nobody twice', async () => {
    const before = [slack.posts.length, sns.publications.length];
    expect(await run(detachment('e-1'), detachment('e-1'))).toEqual({ batchItemFailures: [] });
    expect([slack.posts.length, sns.publications.length]).toEqual(before);
  });

  test('gives back to the queue what Slack did not take, and sends only that the next time', async () => {
    const published = sns.publications.length;
    slackAnswer = { status: 503, body: '' };
    expect(await run(detachment('e-2'))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
    slackAnswer = undefined;
    expect(await run(detachment('e-2'))).toEqual({ batchItemFailures: [] });
    expect(sns.publications).toHaveLength(published + 1);
  });

  test('picks up a mended webhook at once', async () => {
    slackAnswer = { status: 404, body: 'no_service' };
    expect(await run(detachment('e-3'))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
    expect(logged).toContainEqual(expect.objectContaining({ destination: parameter, lasts: 'permanent' }));
    expect(written.join('')).toContain('"Destination":"Slack","NotDelivered":1,"Refused":1');
    slackAnswer = undefined;
    const mended = `${slack.url}/services/T0/B0/MENDED`;
    ssm.parameters.set(parameter, mended);
    expect(await run(detachment('e-3'))).toEqual({ batchItemFailures: [] });
    expect(slack.posts.at(-1)?.path).toBe('/services/T0/B0/MENDED');
  });

  test('makes an alert of a message that nobody can read', async () => {
    expect(await run('not JSON')).toEqual({ batchItemFailures: [] });
    expect(sns.publications.at(-1)?.attributes).toMatchObject({ outcome: 'unreadable' });
  });

  test('logs structures that name the event and hold neither the webhook nor the record', async () => {
    slackAnswer = { status: 403, body: 'invalid_token' };
    await run(detachment('e-4'));
    expect(logged).toContainEqual(
      expect.objectContaining({ message: 'delivered', destination: 'sns', eventIds: ['e-4'] }),
    );
    expect(inspect(logged, { depth: 20 })).not.toMatch(/\/services\/|198\.51\.100\.24/);
  });
});

test('a wrong environment stops the start with an error that names the variable', async () => {
  await expect(deployedHandler({ LANGUAGE: 'tlh' })).rejects.toThrow('LANGUAGE must be "en", it is "tlh".');
});
