import type { SQSClient } from '@aws-sdk/client-sqs';
import { readQueue } from '../../deployment/queue.ts';
import { outputOf, type Stack } from '../../deployment/stack.ts';

/** Where a test that has not arrived may be, by what lies in the queues. */
export async function whereStuck(stack: Stack, client: SQSClient): Promise<string> {
  const lying = async (output: string) => (await readQueue(outputOf(stack, output), client))?.messages ?? 0;
  if ((await lying('RuleDeadLetterQueueUrl')) > 0)
    return 'There are dead letters of EventBridge: it could not hand it over.';
  if ((await lying('AlertQueueUrl')) > 0)
    return 'The alert queue is not empty: the function does not run, or a destination takes nothing.';
  return 'It does not lie in a queue: it waits for Slack, or a rule or the function does not work.';
}
