import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonError } from '../../../standins/aws-json.ts';
import { snsError } from '../../../standins/sns.ts';
import { queueOf } from './queue.ts';
import { slackTold, topicTold } from './told.ts';
import { lineWith, openWorld, parameter, type Trouble, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const everybodyOnce = [
  ['e-1', 'e-2'],
  ['e-1', 'e-2'],
];

/** The topic fails; Slack is told at once, and the topic once it works again. */
async function isToldLater(sns: NonNullable<Trouble['sns']>, reason: string): Promise<void> {
  const queue = queueOf('e-1', 'e-2');
  const handler = await world.start();
  world.trouble.sns = sns;
  await queue.bring(handler);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1', 'e-2']);
  expect(slackTold(world)).toEqual(['e-1', 'e-2']);
  const failure = lineWith({ message: 'not delivered', level: 'warn', destination: 'sns', lasts: 'transient' }, world);
  expect(inspect(failure)).toContain(reason);
  delete world.trouble.sns;
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([slackTold(world), topicTold(world)]).toEqual(everybodyOnce);
}

test('SNS is down', async () => {
  await isToldLater(() => snsError(503, 'ServiceUnavailable', 'down'), 'ServiceUnavailable');
});

test('SNS does not let the function publish', async () => {
  await isToldLater(
    () => snsError(403, 'AuthorizationError', 'not authorized to perform: SNS:Publish'),
    'not authorized',
  );
});

/** Without receipts both are told, and the function itself remembers whom it has told. */
async function isToldAllTheSame(table: NonNullable<Trouble['table']>, milliseconds?: () => number): Promise<void> {
  const queue = queueOf('e-1', 'e-2');
  const handler = await world.start();
  world.trouble.table = table;
  await queue.bring(handler, milliseconds);
  expect(queue.waiting()).toEqual([]);
  expect([slackTold(world), topicTold(world)]).toEqual(everybodyOnce);
  expect(lineWith({ message: 'receipts not read', level: 'warn' }, world)).toBeDefined();
  expect(
    lineWith({ message: 'receipt not written', level: 'warn', destination: 'sns', eventIds: ['e-1'] }, world),
  ).toBeDefined();
  delete world.trouble.table;
  await queueOf('e-1', 'e-2').bring(handler);
  expect([slackTold(world), topicTold(world)]).toEqual(everybodyOnce);
}

test('DynamoDB is down', async () => {
  await isToldAllTheSame(() => 'hang up');
});

test('DynamoDB does not answer', async () => {
  await isToldAllTheSame(
    () => 'silence',
    () => 3_000,
  );
});

test('DynamoDB throttles', async () => {
  await isToldAllTheSame(() => jsonError('ThrottlingException', 'Rate exceeded'));
});

test('DynamoDB and Slack are down', async () => {
  const queue = queueOf('e-1', 'e-2');
  const handler = await world.start();
  world.trouble.table = () => 'hang up';
  world.trouble.slack = () => ({ status: 503, body: '' });
  for (let round = 0; round < 3; round += 1) await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1', 'e-2']);
  expect(topicTold(world)).toEqual(['e-1', 'e-2']);
  delete world.trouble.slack;
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([slackTold(world), topicTold(world)]).toEqual(everybodyOnce);
});

type Expected = Readonly<{ level: 'warn' | 'error'; reason: string; remedy?: string }>;

/** The e-mails go out at once, and Slack is told once the parameter can be read. */
async function isToldOnceMended(harm: () => void, { level, reason, remedy }: Expected): Promise<void> {
  const queue = queueOf('e-1', 'e-2');
  const handler = await world.start();
  harm();
  await queue.bring(handler);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1', 'e-2']);
  expect([slackTold(world), topicTold(world)]).toEqual([[], ['e-1', 'e-2']]);
  const failure = lineWith({ message: 'not delivered', level, destination: parameter }, world);
  expect(failure?.['reasons']).toContain(`DeliveryError: ${reason}`);
  expect(failure?.['remedy']).toEqual(remedy === undefined ? undefined : expect.stringContaining(remedy));
  delete world.trouble.ssm;
  world.ssm.parameters.set(parameter, world.slack.webhook);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([slackTold(world), topicTold(world)]).toEqual(everybodyOnce);
}

const command = `aws ssm put-parameter --region us-east-1 --name ${parameter} --type SecureString --overwrite`;
const notAWebhook = `Parameter ${parameter} does not hold the URL of a Slack incoming webhook.`;

test('The webhook parameter is missing', async () => {
  const reason = `Parameter ${parameter} does not exist in the function's region.`;
  await isToldOnceMended(() => world.ssm.parameters.delete(parameter), { level: 'error', reason, remedy: command });
});

test('The webhook parameter is empty', async () => {
  const harm = () => void world.ssm.parameters.set(parameter, ' \n');
  await isToldOnceMended(harm, { level: 'error', reason: notAWebhook, remedy: command });
});

test('The webhook parameter is malformed', async () => {
  const harm = () => void world.ssm.parameters.set(parameter, 'https://example.com/XXSECRETXX');
  await isToldOnceMended(harm, { level: 'error', reason: notAWebhook, remedy: command });
  expect(inspect(world.lines, { depth: 20 })).not.toContain('XXSECRETXX');
});

test('The webhook parameter may not be read', async () => {
  const harm = () => {
    world.trouble.ssm = () => jsonError('AccessDeniedException', 'not authorized to perform: ssm:GetParameter');
  };
  const reason = `The function may not read parameter ${parameter}.`;
  await isToldOnceMended(harm, { level: 'error', reason, remedy: 'ssm:GetParameter' });
});

test('SSM is down', async () => {
  const harm = () => {
    world.trouble.ssm = () => jsonError('InternalServerError', '', 500);
  };
  await isToldOnceMended(harm, { level: 'warn', reason: `Parameter ${parameter} could not be read.` });
});
