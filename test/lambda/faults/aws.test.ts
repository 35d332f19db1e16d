import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonError } from '../../../standins/aws-json.ts';
import { snsError } from '../../../standins/sns.ts';
import { type Deployment, lineWith, openDeployment, parameter, type Trouble } from './deployment.ts';
import { queueOf } from './queue.ts';
import { takenBySlack, takenByTopic } from './taken.ts';

let deployment: Deployment;
beforeEach(async () => {
  deployment = await openDeployment();
});
afterEach(() => deployment.close());

const everybodyOnce = [
  ['e-1', 'e-2'],
  ['e-1', 'e-2'],
];

/** The topic fails; Slack gets its messages at once, and the topic once it works again. */
async function isToldLater(sns: NonNullable<Trouble['sns']>, reason: string): Promise<void> {
  const queue = queueOf('e-1', 'e-2');
  const handler = await deployment.start();
  deployment.trouble.sns = sns;
  await queue.bring(handler);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1', 'e-2']);
  expect(takenBySlack(deployment)).toEqual(['e-1', 'e-2']);
  const failure = lineWith(
    { message: 'not delivered', level: 'warn', destination: 'sns', lasts: 'transient' },
    deployment,
  );
  expect(inspect(failure)).toContain(reason);
  delete deployment.trouble.sns;
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual(everybodyOnce);
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

/** Without receipts both get their messages, and the function itself remembers what each has taken. */
async function isToldAllTheSame(table: NonNullable<Trouble['table']>, milliseconds?: () => number): Promise<void> {
  const queue = queueOf('e-1', 'e-2');
  const handler = await deployment.start();
  deployment.trouble.table = table;
  await queue.bring(handler, milliseconds);
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual(everybodyOnce);
  expect(lineWith({ message: 'receipts not read', level: 'warn' }, deployment)).toBeDefined();
  expect(
    lineWith({ message: 'receipt not written', level: 'warn', destination: 'sns', eventIds: ['e-1'] }, deployment),
  ).toBeDefined();
  delete deployment.trouble.table;
  await queueOf('e-1', 'e-2').bring(handler);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual(everybodyOnce);
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
  const handler = await deployment.start();
  deployment.trouble.table = () => 'hang up';
  deployment.trouble.slack = () => ({ status: 503, body: '' });
  for (let round = 0; round < 3; round += 1) await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1', 'e-2']);
  expect(takenByTopic(deployment)).toEqual(['e-1', 'e-2']);
  delete deployment.trouble.slack;
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual(everybodyOnce);
});

type Expected = Readonly<{ level: 'warn' | 'error'; reason: string; remedy?: string }>;

/** The e-mails go out at once, and Slack gets its messages once the parameter can be read. */
async function isToldOnceMended(harm: () => void, { level, reason, remedy }: Expected): Promise<void> {
  const queue = queueOf('e-1', 'e-2');
  const handler = await deployment.start();
  harm();
  await queue.bring(handler);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1', 'e-2']);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([[], ['e-1', 'e-2']]);
  const failure = lineWith({ message: 'not delivered', level, destination: parameter }, deployment);
  expect(failure?.['reasons']).toContain(`DeliveryError: ${reason}`);
  expect(failure?.['remedy']).toEqual(remedy === undefined ? undefined : expect.stringContaining(remedy));
  delete deployment.trouble.ssm;
  deployment.ssm.parameters.set(parameter, deployment.slack.webhook);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual(everybodyOnce);
}

const command = `aws ssm put-parameter --region us-east-1 --name ${parameter} --type SecureString --overwrite`;
const notAWebhook = `Parameter ${parameter} does not hold the URL of a Slack incoming webhook.`;

test('The webhook parameter is missing', async () => {
  const reason = `Parameter ${parameter} does not exist in the function's region.`;
  await isToldOnceMended(() => deployment.ssm.parameters.delete(parameter), {
    level: 'error',
    reason,
    remedy: command,
  });
});

test('The webhook parameter is empty', async () => {
  const harm = () => void deployment.ssm.parameters.set(parameter, ' \n');
  await isToldOnceMended(harm, { level: 'error', reason: notAWebhook, remedy: command });
});

test('The webhook parameter is malformed', async () => {
  const harm = () => void deployment.ssm.parameters.set(parameter, 'https://example.com/XXSECRETXX');
  await isToldOnceMended(harm, { level: 'error', reason: notAWebhook, remedy: command });
  expect(inspect(deployment.lines, { depth: 20 })).not.toContain('XXSECRETXX');
});

test('The webhook parameter may not be read', async () => {
  const harm = () => {
    deployment.trouble.ssm = () => jsonError('AccessDeniedException', 'not authorized to perform: ssm:GetParameter');
  };
  const reason = `The function may not read parameter ${parameter}.`;
  await isToldOnceMended(harm, { level: 'error', reason, remedy: 'ssm:GetParameter' });
});

test('SSM is down', async () => {
  const harm = () => {
    deployment.trouble.ssm = () => jsonError('InternalServerError', '', 500);
  };
  await isToldOnceMended(harm, { level: 'warn', reason: `Parameter ${parameter} could not be read.` });
});
