import type { Clock } from '../lambda/clock.ts';
import type { QueueRecord } from '../lambda/queue-record.ts';

/** What works on a batch: the ids of the messages that come back to the queue. */
export type Consumer = (batch: readonly QueueRecord[]) => Promise<ReadonlySet<string>>;

export type QueueOptions = Readonly<{
  name: string;
  batchSize: number;
  /** Milliseconds that a batch is gathered. */
  window: number;
  /** Milliseconds after which a message that was not taken comes again. */
  visibilityTimeout: number;
  /** How often a message is tried before it is a dead letter. */
  attempts: number;
}>;

export type QueueModel = Readonly<{
  send(body: string, delay?: number): Promise<void>;
  deadLetters(): number;
  /** The most messages that waited at a time. */
  longest(): number;
}>;

type Waiting = Readonly<{ messageId: string; body: string; received: number }>;

/**
 * SQS with the function's event source: as many batches at a time as there are consumers, each gathered for the window or
 * until it is full, whichever is first. The oldest comes first, which SQS does not promise.
 */
export function queueModel(options: QueueOptions, consumers: readonly Consumer[], clock: Clock): QueueModel {
  const { name, batchSize, window, visibilityTimeout, attempts } = options;
  const waiting: Waiting[] = [];
  const idle = [...consumers];
  let [sent, dead, longest] = [0, 0, 0];

  async function put(message: Waiting, delay: number): Promise<void> {
    if (delay > 0) await clock.sleep(delay);
    waiting.push(message);
    longest = Math.max(longest, waiting.length);
    const consumer = idle.shift();
    if (consumer !== undefined) void workOff(consumer);
  }

  async function workOff(consumer: Consumer): Promise<void> {
    while (waiting.length > 0) {
      const batch = await gathered();
      const failed = await consumer(batch.map(recordOf));
      for (const message of batch) if (failed.has(message.messageId)) bringAgain(message);
    }
    idle.push(consumer);
  }

  async function gathered(): Promise<readonly Waiting[]> {
    const batch = waiting.splice(0, batchSize);
    const end = clock.now() + window;
    while (batch.length < batchSize && clock.now() < end) {
      await clock.sleep(Math.min(250, end - clock.now()));
      batch.push(...waiting.splice(0, batchSize - batch.length));
    }
    return batch;
  }

  function bringAgain(message: Waiting): void {
    if (message.received >= attempts) dead += 1;
    else void put({ ...message, received: message.received + 1 }, visibilityTimeout);
  }

  function recordOf({ messageId, body, received }: Waiting): QueueRecord {
    const attributes = { ApproximateReceiveCount: String(received), SentTimestamp: '', SenderId: '' };
    return {
      messageId,
      body,
      attributes: { ...attributes, ApproximateFirstReceiveTimestamp: '' },
      eventSourceARN: `arn:aws:sqs:us-east-1:111122223333:${name}`,
    };
  }

  return {
    // What is delayed is taken by the queue at once, and brought later.
    send: async (body, delay = 0) => {
      sent += 1;
      void put({ messageId: `${name}-${sent}`, body, received: 1 }, delay);
    },
    deadLetters: () => dead,
    longest: () => longest,
  };
}
