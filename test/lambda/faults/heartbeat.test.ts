import { afterEach, beforeEach, expect, test } from 'vitest';
import { heartbeatInput } from '../../../alert/heartbeat.ts';
import { fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { jsonError } from '../../../standins/aws-json.ts';
import { type Deployment, lineWith, openDeployment, parameter, type Trouble } from './deployment.ts';
import { bodyOf, queueOf, queueOfBodies } from './queue.ts';
import { takenBySlack, takenByTopic } from './taken.ts';

let deployment: Deployment;
beforeEach(async () => {
  deployment = await openDeployment();
});
afterEach(() => deployment.close());

/** Due in an hour, so that it tells of what came until now. */
function due(id: string): string {
  const time = new Date(Date.now() + 3_600_000).toISOString();
  return JSON.stringify(heartbeatInput({ id, time, account: '123456789012', days: 7 }));
}

/** The heartbeats that were published to the topic, as programs get them. */
function heartbeats(): readonly object[] {
  const alerts = deployment.sns.publications.flatMap(({ bodies }) =>
    listAt(fieldsOf(JSON.parse(bodies['default'] ?? '')), 'alerts').map(fieldsOf),
  );
  return alerts.filter((alert) => alert['kind'] === 'heartbeat');
}

/** The table refuses what touches a partition. */
function refusing(operation: string, partition: string): NonNullable<Trouble['table']> {
  const place = operation === 'Query' ? ['ExpressionAttributeValues', ':pk', 'S'] : ['Item', 'pk', 'S'];
  return (call) =>
    call.operation === operation && textAt(call.input, ...place) === partition
      ? jsonError('AccessDeniedException', `not authorized to perform: dynamodb:${operation}`)
      : undefined;
}

test('The counts cannot be written', async () => {
  const handler = await deployment.start();
  deployment.trouble.table = refusing('PutItem', 'counts');
  const queue = queueOf('e-1', 'e-2');
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([
    ['e-1', 'e-2'],
    ['e-1', 'e-2'],
  ]);
  expect(
    lineWith({ message: 'counts not written', level: 'warn', eventsSeen: 2, alerts: 2 }, deployment),
  ).toBeDefined();
  delete deployment.trouble.table;
  await queueOf('e-3').bring(handler);
  await queueOfBodies({ beat: due('h-1') }).bring(handler);
  expect(heartbeats()).toMatchObject([{ id: 'h-1', eventsSeen: 1, alerts: 1, heldBack: 0, undelivered: 0 }]);
});

test('The counts cannot be read at a heartbeat', async () => {
  const handler = await deployment.start();
  const queue = queueOfBodies({ beat: due('h-1'), one: bodyOf('e-1') });
  deployment.trouble.table = refusing('Query', 'counts');
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['beat']);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([['e-1'], ['e-1']]);
  expect(lineWith({ message: 'heartbeat not read', level: 'warn', eventIds: ['h-1'] }, deployment)).toBeDefined();
  delete deployment.trouble.table;
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect(heartbeats()).toMatchObject([{ id: 'h-1', eventsSeen: 1 }]);
  expect(JSON.stringify(deployment.slack.posts.at(-1)?.payload)).toContain('it saw 1 IAM event in 7 days');
});

test('What is undelivered cannot be noted', async () => {
  const handler = await deployment.start();
  const queue = queueOf('e-1');
  deployment.trouble.slack = () => ({ status: 503, body: '' });
  deployment.trouble.table = refusing('PutItem', 'undelivered');
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['e-1']);
  expect(
    lineWith(
      { message: 'undelivered not noted', level: 'warn', destination: parameter, eventIds: ['e-1'] },
      deployment,
    ),
  ).toBeDefined();
  await queueOfBodies({ beat: due('h-1') }).bring(handler);
  delete deployment.trouble.table;
  await queue.bring(handler);
  await queueOfBodies({ beat: due('h-2') }).bring(handler);
  delete deployment.trouble.slack;
  await queue.bring(handler);
  await queueOfBodies({ beat: due('h-3') }).bring(handler);
  const oldestUndelivered = { eventName: 'DetachRolePolicy', destination: parameter };
  expect(heartbeats()).toMatchObject([
    { id: 'h-1', undelivered: 0 },
    { id: 'h-2', undelivered: 1, oldestUndelivered },
    { id: 'h-3', undelivered: 0 },
  ]);
});

test('A heartbeat meets a Slack that is away', async () => {
  const handler = await deployment.start();
  await queueOf('e-1').bring(handler);
  const queue = queueOfBodies({ beat: due('h-1') });
  deployment.trouble.slack = () => ({ status: 503, body: '' });
  await queue.bring(handler);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual(['beat']);
  expect(heartbeats()).toHaveLength(1);
  delete deployment.trouble.slack;
  await queue.bring(handler);
  await queueOfBodies({ beat: due('h-1') }).bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect(heartbeats()).toMatchObject([{ eventsSeen: 1, undelivered: 0 }]);
  const taken = deployment.slack.posts.filter(({ answer }) => typeof answer === 'object' && answer.body === 'ok');
  expect(taken.map(({ payload }) => JSON.stringify(payload).includes('it saw 1 IAM event'))).toEqual([false, true]);
});
