import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { dynamoDirectory } from '../../../lambda/store/state/dynamo-directory.ts';
import { jsonError } from '../../../standins/aws-json.ts';
import { dynamoDbStandIn } from '../../../standins/dynamodb.ts';
import { slackStandIn } from '../../../standins/slack.ts';
import { snsStandIn } from '../../../standins/sns.ts';
import { ssmStandIn } from '../../../standins/ssm.ts';
import { recordOf } from '../../alert/records.ts';
import { aFunctionEnvironment } from '../a-function-environment.ts';
import { clientFor } from '../aws-clients.ts';
import { deployedHandler } from '../deployed.ts';
import { aMinute, fakeClock, fakeLog } from '../fakes.ts';

const [own, prod, dev, joined, stranger] = [
  '123456789012',
  '210987654321',
  '345678901234',
  '456789012345',
  '999999999999',
];
const channels = ['all', 'prod-unit', 'dev-tag'] as const;

let isAway = false;
const slack = await slackStandIn();
const sns = await snsStandIn();
const table = await dynamoDbStandIn(() => (isAway ? jsonError('InternalServerError', 'away', 500) : undefined));
const ssm = await ssmStandIn(
  Object.fromEntries(channels.map((name) => [`/hooks/${name}`, `${slack.url}/services/T0/B0/${name}`])),
);

const [clock, log] = [fakeClock(), fakeLog()];
const stateTable = { client: new DynamoDBClient(clientFor(table)), name: 'receipts', clock, log, historyDays: 400 };
await dynamoDirectory(stateTable).update(
  () => ({
    time: 0,
    accounts: new Map([
      [own, { name: 'security', units: ['r-ab12'], tags: new Map(), isMember: false, isListed: true }],
      [
        prod,
        {
          name: 'Production',
          units: ['r-ab12', 'ou-ab12-11111111'],
          tags: new Map([['env', 'prod']]),
          isMember: true,
          isListed: true,
        },
      ],
      [
        dev,
        {
          name: 'Development',
          units: ['r-ab12', 'ou-ab12-22222222'],
          tags: new Map([['env', 'dev']]),
          isMember: true,
          isListed: true,
        },
      ],
    ]),
  }),
  aMinute,
);

const environment = aFunctionEnvironment(
  { sns, ssm, table },
  {
    SLACK_DESTINATIONS: JSON.stringify([
      { webhookParameter: '/hooks/all' },
      { webhookParameter: '/hooks/prod-unit', units: ['ou-ab12-11111111'] },
      { webhookParameter: '/hooks/dev-tag', tags: { env: 'dev' } },
    ]),
    ACCOUNT_NAMES: JSON.stringify({ [dev]: 'dev by hand' }),
  },
);
const handler = await deployedHandler(environment);

const { info, warn, error } = console;
const { write } = process.stdout;
Object.assign(console, { info: () => {}, warn: () => {}, error: () => {} });
Object.assign(process.stdout, { write: () => true });

afterAll(async () => {
  Object.assign(console, { info, warn, error });
  Object.assign(process.stdout, { write });
  await Promise.all([slack, sns, ssm, table].map((server) => server.close()));
});

function eventOf(account: string, eventID: string, more: object = {}): string {
  const userIdentity = {
    type: 'IAMUser',
    userName: 'ops',
    arn: `arn:aws:iam::${account}:user/ops`,
    accountId: account,
  };
  const request = { eventName: 'TagRole', requestParameters: { roleName: 'batch', tags: [] } };
  const detail = recordOf({ ...request, eventID, recipientAccountId: account, userIdentity, ...more });
  return JSON.stringify({ source: 'aws.iam', account, detail });
}

const trusting = (account: string) => ({
  eventName: 'UpdateAssumeRolePolicy',
  requestParameters: {
    roleName: 'batch',
    policyDocument: JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' }],
    }),
  },
});

/** What each channel is told of an event. */
async function told(body: string, to = handler) {
  const before = slack.posts.length;
  const answer = await to({ Records: [{ messageId: 'm-1', body }] }, { getRemainingTimeInMillis: () => 60_000 });
  expect(answer).toEqual({ batchItemFailures: [] });
  return slack.posts
    .slice(before)
    .map(({ path, payload }) => [path.split('/').at(-1), JSON.stringify(payload)] as const);
}

const names = (posts: Awaited<ReturnType<typeof told>>) => posts.map(([name]) => name).sort();

test('an alert goes to the channels of the unit and of the tags of its account', async () => {
  expect(names(await told(eventOf(prod, 'e-1')))).toEqual(['all', 'prod-unit']);
  expect(names(await told(eventOf(dev, 'e-2')))).toEqual(['all', 'dev-tag']);
  expect(names(await told(eventOf(own, 'e-3')))).toEqual(['all']);
});

test('an alert of an account that joined since goes to every channel that it may be for', async () => {
  expect(names(await told(eventOf(joined, 'e-4')))).toEqual(['all', 'dev-tag', 'prod-unit']);
});

test('an alert shows the account by its name and its number, the name of the settings first', async () => {
  const [[, inProd] = []] = await told(eventOf(prod, 'e-5'));
  expect(inProd).toContain('Production (');
  expect(inProd).toContain(prod);
  const [[, inDev] = []] = await told(eventOf(dev, 'e-6'));
  expect(inDev).toContain('dev by hand');
  expect(inDev).not.toContain('Development');
  const [[, inJoined] = []] = await told(eventOf(joined, 'e-7'));
  expect(inJoined).toContain(joined);
});

test('trust in an account of one’s own is no trust in a stranger', async () => {
  await told(eventOf(prod, 'e-8', trusting(own)));
  expect(JSON.parse(JSON.stringify(sns.publications.at(-1)?.attributes)).findings).toContain(
    'trust-opened-to-known-account',
  );
  await told(eventOf(prod, 'e-9', trusting(stranger)));
  expect(JSON.parse(JSON.stringify(sns.publications.at(-1)?.attributes)).findings).toContain(
    'trust-opened-to-another-account',
  );
});

test('a table that fails stops no alert: it goes to every channel that it may be for', async () => {
  const fresh = await deployedHandler(environment);
  isAway = true;
  try {
    expect(names(await told(eventOf(prod, 'e-10'), fresh))).toEqual(['all', 'dev-tag', 'prod-unit']);
  } finally {
    isAway = false;
  }
}, 60_000);
