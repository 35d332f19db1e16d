import { afterAll, expect, test } from 'vitest';
import { accountStandIn } from '../../../standins/account.ts';
import { jsonError } from '../../../standins/aws-json.ts';
import { dynamoDbStandIn } from '../../../standins/dynamodb.ts';
import { iamStandIn } from '../../../standins/iam.ts';
import { emptyIam } from '../../../standins/iam-account.ts';
import { organizationsStandIn } from '../../../standins/organizations.ts';
import { sqsStandIn } from '../../../standins/sqs.ts';
import { stsDenial, stsStandIn } from '../../../standins/sts.ts';
import { deployedSnapshotHandler } from '../deployed.ts';

const [own, prod, dev] = ['123456789012', '210987654321', '345678901234'];
const organization = [own, prod, dev].map((Id) => ({ Id, Name: `name of ${Id}`, State: 'ACTIVE', Paths: [] }));

const sts = await stsStandIn((arn) => (arn.includes(dev) ? stsDenial(arn) : undefined));
const organizations = await organizationsStandIn(() => organization);
const account = await accountStandIn({}, own);
let isRefusing = false;
const sqs = await sqsStandIn(() => (isRefusing ? jsonError('AccessDenied', 'not authorized', 403) : undefined));
const table = await dynamoDbStandIn();
const iam = await iamStandIn(() => emptyIam);

const environment = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'stand-in',
  AWS_ENDPOINT_URL_STS: sts.url,
  AWS_ENDPOINT_URL_ORGANIZATIONS: organizations.url,
  AWS_ENDPOINT_URL_ACCOUNT: account.url,
  AWS_ENDPOINT_URL_SQS: sqs.url,
  AWS_ENDPOINT_URL_DYNAMODB: table.url,
  AWS_ENDPOINT_URL_IAM: iam.url,
  STATE_TABLE_NAME: 'state',
  HISTORY_DAYS: '400',
  ALERT_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/alerts',
  IAM_REGION: 'us-east-1',
  MEMBERS: JSON.stringify({ organization: {}, roleName: 'iam-whodunit-read' }),
  MEMBER_QUEUE_URL: sqs.queueUrl,
};
const handler = await deployedSnapshotHandler(environment);

const { info, warn, error } = console;
const { write } = process.stdout;
const written: string[] = [];
Object.assign(console, { info: () => {}, warn: () => {}, error: () => {} });
Object.assign(process.stdout, { write: (text: string) => written.push(text) > 0 });

afterAll(async () => {
  Object.assign(console, { info, warn, error });
  Object.assign(process.stdout, { write });
  await Promise.all([sts, organizations, account, sqs, table, iam].map((server) => server.close()));
});

const context = {
  invokedFunctionArn: `arn:aws:lambda:us-east-1:${own}:function:snapshot`,
  getRemainingTimeInMillis: () => 15 * 60_000,
};

/** The accounts that have a last snapshot. */
function read(): readonly string[] {
  const snapshots = table.items.filter(({ sk }) => JSON.stringify(sk) === '{"S":"snapshot"}');
  return snapshots.map(({ pk }) => JSON.stringify(pk).replace(/\D/g, '')).sort();
}

test('the snapshot function as deployed reads its own account, asks for the members, and reads what the queue brings', async () => {
  expect(await handler({ source: 'aws.events' }, context)).toBeUndefined();
  expect(read()).toEqual([own]);
  const Records = sqs.bodies.map((body, index) => ({
    ...{ messageId: `m-${index}`, body, attributes: { ApproximateReceiveCount: '1' } },
  }));
  expect(await handler({ Records }, context)).toEqual({ batchItemFailures: [] });
  expect(read()).toEqual([own, prod]);
  expect(sts.assumed).toEqual([prod, dev].map((number) => `arn:aws:iam::${number}:role/iam-whodunit-read`));
  const counted = written.flatMap((line) =>
    Object.keys(JSON.parse(line)).filter((name) => /^Members|^Snapshots/.test(name)),
  );
  expect(counted).toEqual(['Snapshots', 'MembersRead', 'MembersNotRead']);
}, 60_000);

test('a round that cannot ask for the members reads its own account all the same, and then fails', async () => {
  isRefusing = true;
  const before = written.length;
  await expect(handler({ source: 'aws.events' }, context)).rejects.toThrow('not authorized');
  expect(written.slice(before).join('')).toContain('"Snapshots":1');
  isRefusing = false;
}, 60_000);

test('as a module the function starts too: nothing is used before it is there, which a bundle would hide', async () => {
  Object.assign(process.env, environment);
  await expect(import('../../../lambda/snapshot/handler.ts')).resolves.toHaveProperty('handler');
});

test('an operator who asks for one member sees why it cannot be read', async () => {
  const asked = { account: dev, roleArn: `arn:aws:iam::${dev}:role/iam-whodunit-read` };
  await expect(handler(asked, context)).rejects.toThrow(`The role ${asked.roleArn} does not let this function in.`);
});
