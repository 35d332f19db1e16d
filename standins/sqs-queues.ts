import { createHash } from 'node:crypto';
import { type Fields, fieldsAt, textAt } from '../iam/cloudtrail/fields.ts';
import { type ApiAnswer, type ApiCall, apiError } from './aws-api.ts';

/** A message as SQS keeps it. */
export type QueuedMessage = Readonly<{ body: string; attributes: Fields }>;

/** Queues by URL: sending, receiving, deleting. What was received stays hidden for as long as the stand-in lives. */
export type SqsQueues = Readonly<{
  /** Everything that is in a queue, hidden or not. */
  in(url: string): readonly QueuedMessage[];
  answer(call: ApiCall): ApiAnswer;
}>;

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html */
const mostBytes = 1_048_576;

export function sqsQueues(initial: Readonly<Record<string, readonly QueuedMessage[]>>): SqsQueues {
  const queues = new Map<string, Map<string, QueuedMessage>>();
  const hidden = new Set<string>();
  let handles = 0;
  const put = (url: string, message: QueuedMessage) => {
    handles += 1;
    queues.set(url, (queues.get(url) ?? new Map()).set(`handle-${handles}`, message));
  };
  for (const [url, messages] of Object.entries(initial)) for (const message of messages) put(url, message);

  const receive = (url: string, most: number): ApiAnswer => {
    const seen = [...(queues.get(url) ?? [])].filter(([handle]) => !hidden.has(handle)).slice(0, most);
    for (const [handle] of seen) hidden.add(handle);
    const Messages = seen.map(([ReceiptHandle, { body, attributes }]) => ({
      ...{ ReceiptHandle, MessageId: ReceiptHandle, Body: body, MD5OfBody: md5(body) },
      MessageAttributes: attributes,
    }));
    return { output: Messages.length === 0 ? {} : { Messages } };
  };

  return {
    in: (url) => [...(queues.get(url)?.values() ?? [])],
    answer: ({ operation, input }) => {
      const url = textAt(input, 'QueueUrl') ?? '';
      const body = textAt(input, 'MessageBody') ?? '';
      if (operation === 'ReceiveMessage') return receive(url, Number(input['MaxNumberOfMessages'] ?? 1));
      if (operation === 'DeleteMessage') queues.get(url)?.delete(textAt(input, 'ReceiptHandle') ?? '');
      if (operation !== 'SendMessage') return { output: {} };
      if (Buffer.byteLength(body) > mostBytes)
        return apiError('InvalidParameterValue', 'must be shorter than 1048576 bytes');
      put(url, { body, attributes: fieldsAt(input, 'MessageAttributes') });
      return { output: { MessageId: 'sent', MD5OfMessageBody: md5(body) } };
    },
  };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
