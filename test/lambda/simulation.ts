import { alertsIn, type Message } from '../../alert/group.ts';
import { alertOn } from '../../lambda/alert-on.ts';
import type { Destination } from '../../lambda/deliver/destination.ts';
import { pace } from '../../lambda/deliver/pace.ts';
import { mailInterval } from '../../lambda/deliver/sns.ts';
import type { QueueRecord } from '../../lambda/queue-record.ts';
import { executionsPerQueue, slackInterval } from '../../lib/alert-environment.ts';
import { mostEvents, mostMessages } from '../../lib/alert-function.ts';
import { fakeReceipts, fakeServices, timeOn } from './fakes.ts';
import { type VirtualClock, virtualClock } from './virtual-clock.ts';

/** A message that a destination took: when, and what it is of. */
export type Delivered = Readonly<{ destination: string; seconds: number; message: Message }>;

/** How long a healthy service takes to answer, in milliseconds. */
const answers = { sns: 50, slack: 300 } as const;

/**
 * The deployed numbers on a virtual clock: two executions for each queue, Slack and the topic at their paces, and what
 * Slack has not taken at once in a queue of its own. All events are there at the beginning.
 */
export async function simulated(bodies: readonly string[]): Promise<readonly Delivered[]> {
  const clock = virtualClock();
  const delivered: Delivered[] = [];
  const receipts = fakeReceipts();
  const waiting = bodies.map((body, index): QueueRecord => ({ messageId: `m-${index}`, body }));
  const slow: { from: number; record: QueueRecord }[] = [];
  const slowQueue = {
    name: 'slow',
    send: async (body: string, delaySeconds: number) => {
      const record = { messageId: `s-${slow.length}-${clock.now()}`, body, eventSourceARN: 'arn:aws:sqs:::slow' };
      slow.push({ from: clock.now() + delaySeconds * 1_000, record });
    },
  };
  const state = { events: 'in flight' };

  function execution() {
    const destinations = [
      destinationOn(clock, 'sns', mailInterval(slackInterval), delivered),
      destinationOn(clock, 'slack', slackInterval, delivered),
    ];
    return { ...fakeServices(destinations, receipts), clock, slowQueue };
  }

  async function workOff(): Promise<void> {
    const services = execution();
    while (waiting.length > 0) await taken(waiting.splice(0, mostEvents), services);
  }

  async function workOffSlow(): Promise<void> {
    const services = execution();
    while (state.events === 'in flight' || slow.length > 0) {
      const due = slow.filter(({ from }) => from <= clock.now()).slice(0, mostMessages);
      for (const each of due) slow.splice(slow.indexOf(each), 1);
      if (due.length === 0) await clock.sleep(500);
      else
        await taken(
          due.map(({ record }) => record),
          services,
        );
    }
  }

  /** What fails would come again after six minutes; here nothing may. */
  async function taken(batch: readonly QueueRecord[], services: ReturnType<typeof execution>): Promise<void> {
    const { batchItemFailures } = await alertOn(batch, timeOn(clock, 58_000), services);
    if (batchItemFailures.length > 0)
      throw new Error(`${batchItemFailures.length} records were not delivered in time.`);
  }

  const twice = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: executionsPerQueue }, work));
  const events = twice(workOff).finally(() => {
    state.events = 'done';
  });
  await clock.run(Promise.all([events, twice(workOffSlow)]));
  return delivered;
}

function destinationOn(
  clock: VirtualClock,
  name: 'sns' | 'slack',
  interval: number,
  delivered: Delivered[],
): Destination {
  const turns = pace(interval, clock);
  return {
    name,
    speed: name === 'sns' ? 'fast' : 'slow',
    ready: turns.wait,
    send: async (message) => {
      turns.sent();
      await clock.sleep(answers[name]);
      delivered.push({ destination: name, seconds: clock.now() / 1_000, message });
    },
  };
}

/** The names of the actions in a message. */
export function actionsIn(message: Message): readonly string[] {
  return alertsIn(message).flatMap((alert) => (alert.kind === 'change' ? alert.change.record.eventName : []));
}
