import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textAt } from '../../../iam/cloudtrail/fields.ts';
import { type Deployment, lineWith, openDeployment, parameter } from './deployment.ts';
import { bodyOf, queueOf, queueOfBodies } from './queue.ts';
import { takenBySlack, takenByTopic } from './taken.ts';

let deployment: Deployment;
beforeEach(async () => {
  deployment = await openDeployment();
});
afterEach(() => deployment.close());

function hasReceipt(destination: string): boolean {
  return deployment.table.items.some((item) => textAt(item, 'sk', 'S') === destination);
}

test('The function dies after Slack and before the receipt', async () => {
  const handler = await deployment.start();
  const script = join(import.meta.dirname, 'execution.ts');
  const execution = spawn(process.execPath, ['--import', 'tsx', script, bodyOf('e-1'), bodyOf('e-2')]);
  // Slack answers once the topic's receipt is safe, so that only the one of Slack is missing.
  deployment.trouble.slack = async () => {
    while (!hasReceipt('sns')) await sleep(5);
    return undefined;
  };
  deployment.trouble.table = ({ operation, input }) => {
    if (operation !== 'BatchWriteItem' || !JSON.stringify(input).includes(parameter)) return undefined;
    execution.kill('SIGKILL');
    return 'hang up';
  };
  expect(await once(execution, 'exit')).toEqual([null, 'SIGKILL']);
  expect(takenBySlack(deployment)).toEqual(['e-1']);
  deployment.trouble.slack = () => undefined;
  deployment.trouble.table = () => undefined;
  const queue = queueOf('e-1', 'e-2');
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect(takenBySlack(deployment)).toEqual(['e-1', 'e-1', 'e-2']);
  expect(takenByTopic(deployment).filter((id) => id === 'e-1')).toEqual(['e-1']);
});

test('An event comes twice, and a third time', async () => {
  const handler = await deployment.start();
  const twice = queueOfBodies({ one: bodyOf('e-1'), two: bodyOf('e-1') });
  await twice.bring(handler);
  const again = queueOf('e-1');
  await again.bring(await deployment.start());
  expect([twice.waiting(), again.waiting()]).toEqual([[], []]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([['e-1'], ['e-1']]);
});

/** Holds its callers back until so many have come. */
function barrier(callers: number): () => Promise<undefined> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return async () => {
    come += 1;
    if (come === callers) open();
    await opened;
    return undefined;
  };
}

test('An event comes to two executions at once', async () => {
  const [one, other] = await Promise.all([deployment.start(), deployment.start()]);
  // Neither has a receipt to show while the other looks.
  Object.assign(deployment.trouble, { slack: barrier(2), sns: barrier(2) });
  const queues = [queueOf('e-1'), queueOf('e-1')] as const;
  await Promise.all([queues[0].bring(one), queues[1].bring(other)]);
  expect(queues.map((queue) => queue.waiting())).toEqual([[], []]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([
    ['e-1', 'e-1'],
    ['e-1', 'e-1'],
  ]);
  await queueOf('e-1').bring(one);
  expect(takenBySlack(deployment)).toHaveLength(2);
});

test('Events come out of order', async () => {
  const at = (id: string, time: string) => bodyOf(id, { eventTime: `2026-11-24T${time}Z` });
  const queue = queueOfBodies({ late: at('e-2', '00:41:08'), early: at('e-1', '00:41:07') });
  await queue.bring(await deployment.start());
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([
    ['e-2', 'e-1'],
    ['e-2', 'e-1'],
  ]);
  const mails = deployment.sns.publications.map(({ bodies }) => bodies['email']);
  expect(mails).toEqual([expect.stringContaining('00:41:08 UTC'), expect.stringContaining('00:41:07 UTC')]);
});

test('A message is unreadable', async () => {
  const queue = queueOfBodies({ one: bodyOf('e-1'), poison: '{"detail": ', three: bodyOf('e-3') });
  const handler = await deployment.start();
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect(takenByTopic(deployment)).toEqual(['e-1', 'poison', 'e-3']);
  expect(deployment.slack.posts).toHaveLength(3);
  expect(lineWith({ message: 'unreadable', level: 'warn', messageId: 'poison' }, deployment)).toBeDefined();
});

const hundreds = Array.from({ length: 300 }, (_, index) => `e-${index}`);

test('300 events come at once', async () => {
  const queue = queueOf(...hundreds);
  const handler = await deployment.start();
  // As if Slack had the function wait: after twenty posts the time of a batch is up.
  let begun = 0;
  const timeLeft = () => 62_000 - 3_000 * (deployment.slack.posts.length - begun);
  const slowly: typeof handler = (...batch) => {
    begun = deployment.slack.posts.length;
    return handler(...batch);
  };
  await queue.bring(slowly, timeLeft);
  const waiting = new Set(queue.waiting());
  const hasTaken = (taken: readonly string[]) => (id: string) => taken.includes(id);
  const [bySlack, byTopic] = [hasTaken(takenBySlack(deployment)), hasTaken(takenByTopic(deployment))];
  expect(waiting.size).toBeGreaterThanOrEqual(100);
  expect(hundreds.filter((id) => !bySlack(id) || !byTopic(id))).toEqual([...waiting]);
  await queue.bring(handler);
  expect(queue.waiting()).toEqual([]);
  expect([...takenBySlack(deployment)].sort()).toEqual([...hundreds].sort());
  expect([...takenByTopic(deployment)].sort()).toEqual([...hundreds].sort());
});
