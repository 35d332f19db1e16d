import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';

type AlertQueueProps = Readonly<{
  /** Whether there are destinations that take only about one message a second. */
  destinations: 'fast' | 'fast and slow';
  functionTimeout: Duration;
  batchWindow: Duration;
}>;

/**
 * Where events wait for the alert function, and are tried again until every destination has taken them.
 * Why: docs/decisions/0001.
 */
export class AlertQueue extends Construct {
  readonly queue: Queue;
  /** Where the function puts what a slow destination has not taken at once: no e-mail waits behind it. docs/decisions/0181 */
  readonly slowQueue: Queue | undefined;
  readonly deadLetters: DeadLetterQueue;
  /** From one attempt at a message to the next. */
  readonly retryInterval: Duration;

  constructor(scope: Construct, id: string, { destinations, functionTimeout, batchWindow }: AlertQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    // Six times the timeout and the window, as AWS says:
    // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
    const patience = 6 * functionTimeout.toSeconds();
    this.retryInterval = Duration.seconds(patience + batchWindow.toSeconds());
    this.queue = this.queueOf('Queue', this.retryInterval);
    this.slowQueue = destinations === 'fast' ? undefined : this.queueOf('SlackQueue', Duration.seconds(patience));
  }

  /** Both have the same dead letters: a redrive returns each message to the queue that it came from. */
  private queueOf(id: string, visibilityTimeout: Duration): Queue {
    return new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // A week: a message keeps its age when it moves on, and so has another week as a dead letter.
      retentionPeriod: Duration.days(7),
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
  }
}

/** At six minutes each they outlast ten hours without Slack. */
const attempts = 100;
