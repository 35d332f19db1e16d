import { PublishCommand } from '@aws-sdk/client-sns';
import { describe, expect, test } from 'vitest';
import type { QueueRecord } from '../../lambda/queue-record.ts';
import { simulatedClock } from '../../simulate/clock.ts';
import { type Consumer, queueModel } from '../../simulate/queue-model.ts';
import { randomOf } from '../../simulate/random.ts';
import { slackModel } from '../../simulate/slack-model.ts';
import { topicModel } from '../../simulate/topic-model.ts';

describe('the clock', () => {
  test('wakes those who sleep in the order of time, and of two at one time the one who slept first', async () => {
    const clock = simulatedClock(1_000);
    const woken: string[] = [];
    for (const [name, milliseconds] of [
      ['b', 20],
      ['a', 10],
      ['c', 20],
      ['now', 0],
    ] as const) {
      void clock.sleep(milliseconds).then(() => woken.push(`${name} at ${clock.now()}`));
    }
    await clock.run();
    expect(woken).toEqual(['now at 1000', 'a at 1010', 'b at 1020', 'c at 1020']);
  });
});

test('the numbers of a seed are the same each time, and others for another seed', () => {
  const three = (seed: number) =>
    [1, 2, 3].map(
      (
        (random) => () =>
          random()
      )(randomOf(seed)),
    );
  expect(three(1)).toEqual(three(1));
  expect(three(1)).not.toEqual(three(2));
  expect(three(1).every((number) => number >= 0 && number < 1)).toBe(true);
});

describe('Slack', () => {
  const cases: readonly (readonly [string, number, number, number])[] = [
    ['takes a burst of four at once', 4, 0, 0],
    ['refuses the fifth', 5, 0, 1],
    ['takes one a second for ever', 30, 1_000, 0],
    ['takes, of two a second, the burst and then one a second', 20, 500, 7],
  ];
  test.each(cases)('%s', async (_, posts, apart, refusals) => {
    const clock = simulatedClock(0);
    const slack = slackModel(clock);
    for (let post = 0; post < posts; post += 1) {
      void clock.sleep(post * apart).then(() => slack.fetch('https://hooks.slack.com/one'));
    }
    await clock.run();
    expect(slack.refusals()).toBe(refusals);
  });

  test('counts each webhook for itself, and says in how many seconds to come again', async () => {
    const clock = simulatedClock(0);
    const slack = slackModel(clock);
    const urls = ['one', 'one', 'one', 'one', 'two', 'one'];
    const answers = urls.map((url) => slack.fetch(`https://hooks.slack.com/${url}`));
    await clock.run();
    const told = (await Promise.all(answers)).map(({ status, headers }) => [status, headers.get('retry-after')]);
    expect(told).toEqual([...Array.from({ length: 5 }, () => [200, null]), [429, '1']]);
  });
});

test('the topic takes what the real client sends, and knows the most in a second', async () => {
  const clock = simulatedClock(0);
  const topic = await topicModel(clock);
  for (const at of [0, 100, 200, 1_500]) {
    void clock.sleep(at).then(() => topic.client.send(new PublishCommand({ TopicArn: 'arn', Message: 'm' })));
  }
  await clock.run();
  expect([topic.published(), topic.mostInASecond()]).toEqual([4, 3]);
});

describe('the queue', () => {
  const options = { name: 'q', batchSize: 3, window: 5_000, visibilityTimeout: 60_000, attempts: 2 };

  async function brought(sendAt: readonly number[], work: Consumer, consumers = 1): Promise<readonly string[]> {
    const clock = simulatedClock(0);
    const batches: string[] = [];
    const consumer: Consumer = async (batch) => {
      batches.push(`${clock.now() / 1_000}: ${batch.map(({ body }) => body).join(' ')}`);
      await clock.sleep(10_000);
      return work(batch);
    };
    const queue = queueModel(
      options,
      Array.from({ length: consumers }, () => consumer),
      clock,
    );
    for (const [index, at] of sendAt.entries()) void clock.sleep(at * 1_000).then(() => queue.send(`m${index}`));
    await clock.run();
    return [...batches, `dead: ${queue.deadLetters()}`];
  }

  const takes: Consumer = async () => new Set();
  const fails: Consumer = async (batch: readonly QueueRecord[]) => new Set(batch.map(({ messageId }) => messageId));

  test('gathers for the window', async () => {
    expect(await brought([0, 2, 9], takes)).toEqual(['5: m0 m1', '20: m2', 'dead: 0']);
  });

  test('hands a full batch over at once', async () => {
    expect(await brought([0, 0, 0], takes)).toEqual(['0.25: m0 m1 m2', 'dead: 0']);
  });

  test('works on as many batches at a time as there are consumers', async () => {
    expect(await brought([0, 0, 0, 0], takes, 2)).toHaveLength(3);
    expect((await brought([0, 0, 0, 0, 0, 0], takes, 2)).map((line) => line.split(':')[0])).toEqual([
      '0.25',
      '0.25',
      'dead',
    ]);
  });

  test('brings again what was not taken, and makes it a dead letter after the last attempt', async () => {
    expect(await brought([0], fails)).toEqual(['5: m0', '80: m0', 'dead: 1']);
  });
});
