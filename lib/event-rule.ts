import { type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

type EventRuleProps = Readonly<{
  name?: string | undefined;
  description: string;
  /** As EventBridge has it: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html */
  pattern: Readonly<{ source: readonly string[]; 'detail-type': readonly string[]; detail: object }>;
  /** Where the events go. */
  queue: IQueue;
  /** Where those go that could not be handed over. */
  deadLetters: IQueue;
  /** Where else an event goes. */
  alsoTo?: readonly IRuleTarget[];
}>;

/** Puts the events of a pattern into a queue. They come to the default bus of the partition's IAM region, and no other. */
export class EventRule extends Rule {
  constructor(scope: Construct, id: string, props: EventRuleProps) {
    const { name, description, pattern, queue, deadLetters, alsoTo = [] } = props;
    super(scope, id, {
      ...(name !== undefined && { ruleName: name }),
      description,
      eventPattern: {
        source: [...pattern.source],
        detailType: [...pattern['detail-type']],
        detail: pattern.detail,
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters, ...persistence }), ...alsoTo],
    });
  }
}

/** As long and as often as EventBridge tries: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html */
export const persistence = { maxEventAge: Duration.hours(24), retryAttempts: 185 };
