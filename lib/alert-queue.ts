import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';

type AlertQueueProps = Readonly<{
  functionTimeout: Duration;
  batchWindow: Duration;
}>;

/**
 * Where events wait for the alert function, and are tried again until every destination has taken them.
 * Why: docs/decisions/0001.
 */
export class AlertQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;
  /** From one attempt at a message to the next. */
  readonly retryInterval: Duration;

  constructor(scope: Construct, id: string, { functionTimeout, batchWindow }: AlertQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    // Six times the timeout and the window, as AWS says:
    // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
    this.retryInterval = Duration.seconds(6 * functionTimeout.toSeconds() + batchWindow.toSeconds());
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // A week: a message keeps its age when it moves on, and so has another week as a dead letter.
      retentionPeriod: Duration.days(7),
      visibilityTimeout: this.retryInterval,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
  }
}

/** At six minutes each they outlast ten hours without Slack. */
const attempts = 100;
