import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Alerter } from '../iam/alerter/alerter.ts';
import { ownPatterns } from '../iam/alerter/own-patterns.ts';
import { eventPattern } from '../iam/cloudtrail/event-pattern.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { EventRule } from './event-rule.ts';
import type { OperationsTopic } from './operations-topic.ts';
import { tamperingNotice } from './tampering-notice.ts';

type IamEventsProps = Readonly<{
  /** Where the events go. */
  queue: IQueue;
  /** The alerter itself, whose changes are caught too. */
  alerter: Alerter;
  /** Where notices of its changes go, besides the alert queue. */
  operations: OperationsTopic;
}>;

/** Catches the CloudTrail events of IAM, and those of changes to the alerter itself. */
export class IamEvents extends Construct {
  /** The events that EventBridge could not hand over. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { queue, alerter, operations }: IamEventsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: of a rule, which the check does not see.',
    });
    const where = { queue, deadLetters: this.deadLetters };
    new EventRule(this, 'Rule', { description: 'IAM changes, for IAM Whodunit', pattern: eventPattern, ...where });
    const alsoTo = [tamperingNotice({ topic: operations.topic, deadLetters: this.deadLetters })];
    const rules = ownPatterns(alerter).map(
      ({ id: own, what, ...rule }) =>
        new EventRule(this, `Own${own}`, {
          description: `Changes to ${what}, for IAM Whodunit`,
          ...rule,
          ...where,
          alsoTo,
        }),
    );
    operations.letPublish(rules);
  }
}
