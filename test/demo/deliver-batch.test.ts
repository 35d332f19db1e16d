import { afterAll, beforeAll, expect, test } from 'vitest';
import { alertsIn } from '../../alert/group.ts';
import { failing } from '../../demo/closing.ts';
import { deliverBatch } from '../../demo/deliver-batch.ts';
import { keepFunctionLog } from '../../demo/function-log.ts';
import { type Stage, setStage } from '../../demo/stage.ts';
import { readStory } from '../../demo/story.ts';
import { readEnvironment } from '../../lambda/environment.ts';

const scenes = readStory().slice(4, 6);
let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('a function that sends nothing is found out, destination by destination', async () => {
  const { reader } = readEnvironment(stage.environment);
  const idle = async () => ({ batchItemFailures: [] });
  const { messages, faults } = await deliverBatch(scenes, idle, reader, stage);
  expect(faults).toEqual(
    messages
      .flatMap(alertsIn)
      .flatMap(({ id }) => [`Slack was not told of event ${id}.`, `SNS was not told of event ${id}.`]),
  );
  expect(messages).toHaveLength(2);
});

test('so is an event that goes back to the queue, although all were told of it', async () => {
  const { reader } = readEnvironment(stage.environment);
  const { handler } = await import('../../lambda/handler.ts');
  const functionLog = keepFunctionLog();
  const forgetful = async (...args: Parameters<typeof handler>) => {
    await handler(...args);
    return { batchItemFailures: [{ itemIdentifier: 'the-event' }] };
  };
  const { faults } = await deliverBatch(scenes, forgetful, reader, stage);
  expect(faults).toEqual(['The function gave the-event back to the queue.']);
  expect(functionLog().match(/message: 'delivered'/g)).toHaveLength(4);
});

test('what went wrong is told with the log of the function', () => {
  expect(failing(['Slack was not told of event 7.'], '{ message: "not delivered" }\n')).toBe(
    'Not everything was delivered, which is a fault of IAM Whodunit:\n' +
      '  Slack was not told of event 7.\n\n' +
      'The log of the function:\n{ message: "not delivered" }\n',
  );
});
