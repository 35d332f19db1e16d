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

  constructor(scope: Construct, id: string, { functionTimeout, batchWindow }: AlertQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // A week: a message keeps its age when it moves on, and so has another week as a dead letter.
      retentionPeriod: Duration.days(7),
      // Six times the timeout and the window, as AWS says. It is also the time from one attempt to the next:
      // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: Duration.seconds(6 * functionTimeout.toSeconds() + batchWindow.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
  }
}

/** At six minutes each they outlast ten hours without Slack. */
const attempts = 100;
