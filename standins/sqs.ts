import { createHash } from 'node:crypto';
import { type Fields, fieldsOf, listAt, textAt } from '../iam/cloudtrail/fields.ts';
import { awsJsonServer, type JsonCall, jsonAnswer, jsonError } from './aws-json.ts';
import type { Answer, LocalServer } from './local-server.ts';

export type SqsStandIn = LocalServer & Readonly<{ queueUrl: string; bodies: readonly string[] }>;

/** Answers a call, or leaves it (undefined) to the queue. */
export type SqsScript = (call: JsonCall) => Answer | undefined;

/** Stands in for a queue of SQS that messages are sent to, several at a time. */
export async function sqsStandIn(script: SqsScript = () => undefined): Promise<SqsStandIn> {
  const bodies: string[] = [];
  const server = await awsJsonServer((call) => script(call) ?? answerTo(call, bodies));
  return { ...server, queueUrl: `${server.url}/123456789012/members`, bodies };
}

function answerTo({ operation, input }: JsonCall, bodies: string[]): Answer {
  if (operation !== 'SendMessageBatch') return jsonError('UnknownOperationException', operation);
  const entries = listAt(input, 'Entries').map(fieldsOf);
  if (entries.length === 0 || entries.length > 10)
    return jsonError('AWS.SimpleQueueService.TooManyEntriesInBatchRequest', 'Between 1 and 10');
  bodies.push(...entries.flatMap((entry) => textAt(entry, 'MessageBody') ?? []));
  return jsonAnswer({ Successful: entries.map(taken), Failed: [] });
}

/** The client compares the hash with what it sent. */
function taken(entry: Fields): object {
  const MD5OfMessageBody = createHash('md5')
    .update(textAt(entry, 'MessageBody') ?? '')
    .digest('hex');
  return { Id: textAt(entry, 'Id'), MessageId: textAt(entry, 'Id'), MD5OfMessageBody };
}
