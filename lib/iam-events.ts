import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { eventPattern } from '../iam/cloudtrail/event-pattern.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

type IamEventsProps = Readonly<{
  /** Where the events go. */
  queue: IQueue;
}>;

/** Catches the CloudTrail events of IAM. They come to the default bus of the partition's IAM region, and no other. */
export class IamEvents extends Construct {
  /** The events that EventBridge could not hand over. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { queue }: IamEventsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: of a rule, which the check does not see.',
    });
    new Rule(this, 'Rule', {
      description: 'IAM changes, for IAM Whodunit',
      eventPattern: {
        source: [...eventPattern.source],
        detailType: [...eventPattern['detail-type']],
        detail: eventPattern.detail,
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: this.deadLetters, ...persistence })],
    });
  }
}

/** As long and as often as EventBridge tries: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html */
export const persistence = { maxEventAge: Duration.hours(24), retryAttempts: 185 };
