import { type EventBus, type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

type EventRuleProps = Readonly<{
  name?: string | undefined;
  description: string;
  /** As EventBridge has it: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html */
  pattern: Readonly<{ source: readonly string[]; 'detail-type': readonly string[]; detail: object }>;
  /** The default bus, where nothing is said. */
  bus?: EventBus | undefined;
  /** Where the events go: a queue, or what hands them on. */
  queue: IQueue | IRuleTarget;
  /** Where those go that could not be handed over. */
  deadLetters: IQueue;
  /** Where else an event goes. */
  alsoTo?: readonly IRuleTarget[];
}>;

/** Puts the events of a pattern into a queue, or hands them on. AWS's own come to the default bus of a region. */
export class EventRule extends Rule {
  constructor(scope: Construct, id: string, props: EventRuleProps) {
    const { name, description, pattern, bus, queue, deadLetters, alsoTo = [] } = props;
    const target = 'bind' in queue ? queue : new SqsQueue(queue, { deadLetterQueue: deadLetters, ...persistence });
    super(scope, id, {
      ...(name !== undefined && { ruleName: name }),
      ...(bus !== undefined && { eventBus: bus }),
      description,
      eventPattern: {
        source: [...pattern.source],
        detailType: [...pattern['detail-type']],
        detail: pattern.detail,
      },
      targets: [target, ...alsoTo],
    });
  }
}

/** As long and as often as EventBridge tries: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html */
export const persistence = { maxEventAge: Duration.hours(24), retryAttempts: 185 };
