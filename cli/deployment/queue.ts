import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { asking } from '../aws/aws-fault.ts';
import { ifThere } from '../aws/if-there.ts';

export type QueueSeen = Readonly<{
  arn: string;
  /** JSON; empty where there is none. */
  policy: string;
  /** Those that nobody has received, and those that somebody is at. */
  messages: number;
}>;

/** A queue as SQS describes it; undefined where it is not there. */
export async function readQueue(QueueUrl: string, client: SQSClient): Promise<QueueSeen | undefined> {
  const answer = await ifThere(['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'], () =>
    asking('read a queue', 'sqs:GetQueueAttributes', () =>
      client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] })),
    ),
  );
  if (answer === undefined) return undefined;
  const { QueueArn = '', Policy = '', ...rest } = answer.Attributes ?? {};
  const counts = [rest.ApproximateNumberOfMessages, rest.ApproximateNumberOfMessagesNotVisible];
  return { arn: QueueArn, policy: Policy, messages: counts.reduce((sum, count) => sum + Number(count ?? 0), 0) };
}
