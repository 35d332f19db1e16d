import type { EventBus, IRule, IRuleTarget } from 'aws-cdk-lib/aws-events';
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
  /** Where the events go: the alert queue, or the bus that hands them on to it. */
  queue: IQueue | IRuleTarget;
  /** The default bus of the region, where nothing is said. */
  bus?: EventBus | undefined;
  /** Whether events of IAM come here, or only those of changes to the alerter's parts. IAM's come to one region only. */
  of?: 'IAM and the alerter' | 'the alerter';
  /** Of other events on the same bus; made anew where nothing is said. */
  deadLetters?: DeadLetterQueue;
  /** The alerter itself, whose changes are caught too. */
  alerter: Alerter;
  /** Where notices of its changes go, besides the alert queue. */
  operations: OperationsTopic;
}>;

/** Catches the CloudTrail events of IAM, and those of changes to the alerter itself. */
export class IamEvents extends Construct {
  /** The events that EventBridge could not hand over. */
  readonly deadLetters: DeadLetterQueue;
  readonly rules: readonly IRule[];
  /** Those of them that publish notices of changes to the alerter. */
  readonly ownRules: readonly IRule[];

  constructor(scope: Construct, id: string, props: IamEventsProps) {
    super(scope, id);
    const { queue, bus, of = 'IAM and the alerter', alerter, operations } = props;
    this.deadLetters = props.deadLetters ?? this.ownDeadLetters();
    const where = { queue, bus, deadLetters: this.deadLetters };
    const description = 'IAM changes, for IAM Whodunit';
    const rule = () => new EventRule(this, 'Rule', { description, pattern: eventPattern, ...where });
    const ofIam = of === 'IAM and the alerter' ? [rule()] : [];
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
    this.ownRules = rules;
    this.rules = [...ofIam, ...rules];
  }

  private ownDeadLetters(): DeadLetterQueue {
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    Validations.of(deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: of a rule, which the check does not see.',
    });
    return deadLetters;
  }
}
