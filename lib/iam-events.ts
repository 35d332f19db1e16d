import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Alerter } from '../iam/alerter/alerter.ts';
import { ownPatterns } from '../iam/alerter/own-patterns.ts';
import { eventPattern } from '../iam/cloudtrail/event-pattern.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { EventRule } from './event-rule.ts';

type IamEventsProps = Readonly<{
  /** Where the events go. */
  queue: IQueue;
  /** The alerter itself, whose changes are caught too. */
  alerter: Alerter;
}>;

/** Catches the CloudTrail events of IAM, and those of changes to the alerter itself. */
export class IamEvents extends Construct {
  /** The events that EventBridge could not hand over. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { queue, alerter }: IamEventsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: of a rule, which the check does not see.',
    });
    const where = { queue, deadLetters: this.deadLetters };
    new EventRule(this, 'Rule', { description: 'IAM changes, for IAM Whodunit', pattern: eventPattern, ...where });
    for (const { id: own, what, ...rule } of ownPatterns(alerter)) {
      new EventRule(this, `Own${own}`, { description: `Changes to ${what}, for IAM Whodunit`, ...rule, ...where });
    }
  }
}
