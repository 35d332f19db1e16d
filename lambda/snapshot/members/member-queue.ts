import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { signalWithin, type TimeLeft } from '../../time-left.ts';
import type { MemberAsked } from './member.ts';

/** The queue of the members that are to be read. */
export type MemberQueue = Readonly<{
  /** Asks for these. Throws where the queue does not take all of them; those that it took are read. */
  ask(members: readonly MemberAsked[], timeLeft: TimeLeft): Promise<void>;
}>;

/** The most that one SendMessageBatch takes: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html */
const batchSize = 10;

export function sqsMemberQueue(QueueUrl: string, client: SQSClient): MemberQueue {
  return {
    ask: async (members, timeLeft) => {
      const refused: string[] = [];
      for (let start = 0; start < members.length; start += batchSize) {
        const Entries = members.slice(start, start + batchSize).map((member) => ({
          Id: member.account,
          MessageBody: JSON.stringify(member),
        }));
        const command = new SendMessageBatchCommand({ QueueUrl, Entries });
        const { Failed = [] } = await client.send(command, { abortSignal: signalWithin(30_000, timeLeft) });
        refused.push(...Failed.flatMap(({ Id }) => Id ?? []));
      }
      if (refused.length > 0)
        throw new Error(`The queue of members did not take ${refused.length}: ${refused.slice(0, 10).join(', ')}`);
    },
  };
}
