import { EventField, type IRuleTarget, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { persistence } from './event-rule.ts';

type Notice = Readonly<{
  topic: ITopic;
  /** Where a notice goes that could not be handed over. */
  deadLetters: IQueue;
}>;

/**
 * Tells the operators of a change to the alerter in EventBridge's own words: whoever changes the function or the queue
 * may have silenced the alert of it. Who may publish, the policy of the topic says.
 */
export function tamperingNotice({ topic, deadLetters }: Notice): IRuleTarget {
  return {
    bind: () => ({
      arn: topic.topicArn,
      input: RuleTargetInput.fromText(notice),
      deadLetterConfig: { arn: deadLetters.queueArn },
      retryPolicy: {
        maximumEventAgeInSeconds: persistence.maxEventAge.toSeconds(),
        maximumRetryAttempts: persistence.retryAttempts,
      },
    }),
  };
}

const field = (path: string) => EventField.fromPath(`$.detail.${path}`);

/** Without a quotation mark or a line break: the text of a target is one JSON string. */
const notice = [
  `Somebody set out to change IAM Whodunit itself, or the trail that feeds it: ${field('eventName')} of ${field('eventSource')}`,
  `by ${field('userIdentity.arn')} from ${field('sourceIPAddress')} at ${field('eventTime')}, event ${field('eventID')}.`,
  `Error, if it did not succeed: ${field('errorCode')}.`,
  'If this was not your own deployment, look into it now; alerts may not come any more.',
  'What to do is in docs/operations.md, under When the alerter itself is changed.',
].join(' ');
