import { type EventBus, EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { testEvent, testInput } from '../alert/test-message.ts';
import { persistence } from './event-rule.ts';

type TestEventsProps = Readonly<{
  /** Where they arrive; the default bus, where nothing is said. */
  bus?: EventBus | undefined;
  /** Where the alerts come from, too: a test that arrives shows that they do. */
  queue: IQueue;
  /** Of what EventBridge could not hand over. */
  deadLetters: IQueue;
}>;

/**
 * Lets whoever may put events on the bus send a test on the way that every alert goes. The rule writes the message:
 * of the event only what AWS gives it gets through. Why: docs/decisions/0213.
 */
export class TestEvents extends Construct {
  constructor(scope: Construct, id: string, { bus, queue, deadLetters }: TestEventsProps) {
    super(scope, id);
    const message = RuleTargetInput.fromObject(
      testInput({ id: EventField.eventId, time: EventField.time, account: EventField.account }),
    );
    new Rule(this, 'Rule', {
      description: 'The tests of IAM Whodunit',
      ...(bus !== undefined && { eventBus: bus }),
      eventPattern: testPattern(Stack.of(this).account),
      targets: [new SqsQueue(queue, { message, deadLetterQueue: deadLetters, ...persistence })],
    });
  }
}

/** Of the own account only: whoever may put events on the bus from another could send tests, too. */
export function testPattern(account: string) {
  return { source: [testEvent.source], detailType: [testEvent.detailType], account: [account] };
}
