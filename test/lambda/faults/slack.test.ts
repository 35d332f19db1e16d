import { afterEach, beforeEach, expect, test } from 'vitest';
import { localServer } from '../../../standins/local-server.ts';
import { type Deployment, first, lineWith, openDeployment, parameter } from './deployment.ts';
import { queueOf } from './queue.ts';
import { takenBySlack, takenByTopic } from './taken.ts';

let deployment: Deployment;
beforeEach(async () => {
  deployment = await openDeployment();
});
afterEach(() => deployment.close());

/** The place of a line in the log, to say what came before what. */
function placeOf(fields: Parameters<typeof lineWith>[0]): number {
  const line = lineWith(fields, deployment);
  return line === undefined ? Number.NaN : deployment.lines.indexOf(line);
}

const tooFast = { status: 429, body: 'rate_limited', headers: { 'retry-after': '1' } };

test('Slack answers 429 with Retry-After, twice', async () => {
  const queue = queueOf('e-1', 'e-2');
  deployment.trouble.slack = first(tooFast, tooFast);
  await queue.bring(await deployment.start());
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([
    ['e-1', 'e-2'],
    ['e-1', 'e-2'],
  ]);
  expect(placeOf({ message: 'delivered', destination: 'sns', eventIds: ['e-2'] })).toBeLessThan(
    placeOf({ message: 'delivered', destination: parameter, eventIds: ['e-1'] }),
  );
});

test('Slack answers 500', async () => {
  const queue = queueOf('e-1', 'e-2');
  const handler = await deployment.start();
  deployment.trouble.slack = first({ status: 500, body: 'rollup_error' });
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1']);
  expect(lineWith({ message: 'not delivered', level: 'warn' }, deployment)).toMatchObject({
    destination: parameter,
    eventIds: ['e-1'],
    lasts: 'transient',
    reasons: ['DeliveryError: Slack had a fault: 500 rollup_error.'],
  });
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([
    ['e-2', 'e-1'],
    ['e-1', 'e-2'],
  ]);
});

test('Slack hangs past the time-out', async () => {
  const queue = queueOf('e-1', 'e-2');
  const handler = await deployment.start();
  deployment.trouble.slack = () => 'silence';
  await queue.bring(handler, () => 3_500);
  expect(queue.waiting()).toEqual(['e-1', 'e-2']);
  expect(takenBySlack(deployment)).toEqual([]);
  expect(lineWith({ message: 'not delivered' }, deployment)?.['reasons']).toContain(
    'Error: There was no answer in time.',
  );
  expect(lineWith({ message: 'not tried', eventIds: ['e-2'] }, deployment)).toBeDefined();
  expect(placeOf({ message: 'delivered', destination: 'sns', eventIds: ['e-2'] })).toBeLessThan(
    placeOf({ message: 'not delivered', destination: parameter }),
  );
  delete deployment.trouble.slack;
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([
    ['e-1', 'e-2'],
    ['e-1', 'e-2'],
  ]);
});

test('Slack refuses the connection', async () => {
  const queue = queueOf('e-1', 'e-2');
  const closed = await localServer(() => 'silence');
  await closed.close();
  deployment.ssm.parameters.set(parameter, `${closed.url}/services/T0/B0/closed`);
  await queue.bring(await deployment.start());
  expect(queue.waiting()).toEqual(['e-1', 'e-2']);
  const failure = lineWith({ message: 'not delivered', level: 'warn', lasts: 'transient' }, deployment);
  expect(failure?.['reasons']).toEqual([
    'DeliveryError: Slack did not answer.',
    expect.stringContaining('ECONNREFUSED'),
  ]);
  expect(lineWith({ message: 'not tried', eventIds: ['e-2'] }, deployment)).toBeDefined();
  deployment.ssm.parameters.set(parameter, deployment.slack.webhook);
  await queue.bring(await deployment.start());
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([
    ['e-1', 'e-2'],
    ['e-1', 'e-2'],
  ]);
});

/** Slack refuses for good; nobody gets a message twice, and a new webhook mends it without a deployment. */
async function isMendedByANewWebhook(status: number, code: string): Promise<void> {
  const queue = queueOf('e-1', 'e-2');
  const handler = await deployment.start();
  deployment.trouble.slack = () => ({ status, body: code });
  await queue.bring(handler);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1', 'e-2']);
  expect(deployment.slack.posts).toHaveLength(2);
  expect(lineWith({ message: 'not delivered', level: 'error' }, deployment)).toMatchObject({
    destination: parameter,
    lasts: 'permanent',
    reasons: [`DeliveryError: Slack refused the webhook in parameter ${parameter}: ${status} ${code}.`],
    remedy: expect.stringContaining(`aws ssm put-parameter --region us-east-1 --name ${parameter}`),
  });
  delete deployment.trouble.slack;
  deployment.ssm.parameters.set(parameter, `${deployment.slack.url}/services/T0/B0/mended`);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect(deployment.slack.posts.at(-1)?.path).toBe('/services/T0/B0/mended');
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([
    ['e-1', 'e-2'],
    ['e-1', 'e-2'],
  ]);
}

test('Slack answers 404 no_service', async () => {
  await isMendedByANewWebhook(404, 'no_service');
});

test('Slack answers 410 channel_is_archived', async () => {
  await isMendedByANewWebhook(410, 'channel_is_archived');
});

test('Slack answers 400 invalid_blocks', async () => {
  const queue = queueOf('e-1', 'e-2');
  deployment.trouble.slack = first({ status: 400, body: 'invalid_blocks' });
  await queue.bring(await deployment.start());
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([
    ['e-1', 'e-2'],
    ['e-1', 'e-2'],
  ]);
  expect(deployment.slack.posts[1]?.payload).not.toHaveProperty('blocks');
  const warning = {
    message: 'Slack refused the blocks, sent as plain text',
    level: 'warn',
    code: 'invalid_blocks',
  } as const;
  expect(lineWith(warning, deployment)).toBeDefined();
});

test('Slack answers 200 with a body that is not ok', async () => {
  const queue = queueOf('e-1');
  const handler = await deployment.start();
  deployment.trouble.slack = first({ status: 200, body: '<html>Sign in to the network</html>' });
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1']);
  expect(lineWith({ message: 'not delivered', level: 'warn', lasts: 'transient' }, deployment)?.['reasons']).toEqual([
    'DeliveryError: Slack had a fault: 200.',
  ]);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([['e-1'], ['e-1']]);
});

// The queue brings a message back after six minutes: twenty times in two hours, and a hundred in all.
test('Slack is away for two hours', async () => {
  const ids = ['e-1', 'e-2', 'e-3'];
  const queue = queueOf(...ids);
  const handler = await deployment.start();
  deployment.trouble.slack = () => ({ status: 503, body: '' });
  await queue.bring(handler);
  expect(takenByTopic(deployment)).toEqual(ids);
  for (let round = 1; round < 20; round += 1) await queue.bring(handler);
  expect(queue.waiting()).toEqual(ids);
  expect(deployment.lines.filter(({ message }) => message === 'not delivered')).toHaveLength(60);
  delete deployment.trouble.slack;
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([ids, ids]);
});
