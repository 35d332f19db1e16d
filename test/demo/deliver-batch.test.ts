import { afterAll, beforeAll, expect, test } from 'vitest';
import { alertsIn } from '../../alert/group.ts';
import { failing } from '../../demo/closing.ts';
import { deliverBatch } from '../../demo/deliver-batch.ts';
import { keepFunctionLog } from '../../demo/function-log.ts';
import { alertEnvironment, demoServices } from '../../demo/services.ts';
import { readStory } from '../../demo/story.ts';
import { storyAccount } from '../../demo/story-account.ts';
import { readEnvironment } from '../../lambda/environment.ts';
import type { Recall } from '../../lambda/recall.ts';
import type { Services } from '../../standins/services.ts';

const events = readStory().slice(4, 6);
let services: Services & Readonly<{ recall: Recall }>;

beforeAll(async () => {
  const started = await demoServices();
  services = { ...started, recall: await storyAccount(alertEnvironment) };
});
afterAll(() => services.close());

test('a function that sends nothing is found out, destination by destination', async () => {
  const { reader } = readEnvironment(alertEnvironment);
  const idle = async () => ({ batchItemFailures: [] });
  const { messages, faults } = await deliverBatch(events, idle, reader, services);
  expect(faults).toEqual(
    messages.flatMap(alertsIn).flatMap(({ id }) => [`Slack lacks event ${id}.`, `SNS lacks event ${id}.`]),
  );
  expect(messages).toHaveLength(2);
});

test('so is an event that goes back to the queue, although every destination has it', async () => {
  const { reader } = readEnvironment(alertEnvironment);
  const { handler } = await import('../../lambda/handler.ts');
  const functionLog = keepFunctionLog();
  const forgetful = async (...args: Parameters<typeof handler>) => {
    await handler(...args);
    return { batchItemFailures: [{ itemIdentifier: 'the-event' }] };
  };
  const { faults } = await deliverBatch(events, forgetful, reader, services);
  expect(faults).toEqual(['The function returned the-event to the queue.']);
  expect(functionLog().match(/message: 'delivered'/g)).toHaveLength(4);
});

test('what went wrong is shown with the log of the function', () => {
  expect(failing(['Slack lacks event 7.'], '{ message: "not delivered" }\n')).toBe(
    'Not everything was delivered, which is a fault of IAM Whodunit:\n' +
      '  Slack lacks event 7.\n\n' +
      'The log of the function:\n{ message: "not delivered" }\n',
  );
});
