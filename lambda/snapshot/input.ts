import { isObject, textAt } from '../../iam/cloudtrail/fields.ts';
import type { QueueRecord } from '../queue-record.ts';
import { type MemberAsked, memberAskedIn } from './members/member.ts';

/** When it was asked for, in milliseconds since 1970, where an event says so: a retry says the same. */
type RoundInput = Readonly<{ kind: 'round'; by: 'schedule' | 'deployment'; asked: number | undefined }>;

/** What the snapshot function is called for. */
export type Input =
  /** The account deployed to, and to ask for all members. */
  | RoundInput
  /** One member, by an operator. */
  | Readonly<{ kind: 'member'; asked: MemberAsked }>
  /** Members, by the queue. */
  | Readonly<{ kind: 'queued'; records: readonly QueueRecord[] }>;

/** Schedule and deployment call with events of EventBridge, the queue with its records; what is anything else is a round. */
export function inputOf(event: unknown): Input {
  if (!isObject(event)) return { kind: 'round', by: 'schedule', asked: undefined };
  if (Array.isArray(event['Records'])) return { kind: 'queued', records: event['Records'].flatMap(recordIn) };
  if (Object.hasOwn(event, 'roleArn')) return { kind: 'member', asked: memberAskedIn(event) };
  const asked = Date.parse(textAt(event, 'time') ?? '');
  const by = event['source'] === 'aws.cloudformation' ? 'deployment' : 'schedule';
  return { kind: 'round', by, asked: Number.isNaN(asked) ? undefined : asked };
}

function recordIn(record: unknown): readonly QueueRecord[] {
  if (!isObject(record)) return [];
  const [messageId, body] = [textAt(record, 'messageId'), textAt(record, 'body')];
  if (messageId === undefined || body === undefined) return [];
  const count = textAt(record, 'attributes', 'ApproximateReceiveCount') ?? '1';
  const attributes = {
    ApproximateReceiveCount: count,
    SentTimestamp: '',
    SenderId: '',
    ApproximateFirstReceiveTimestamp: '',
  };
  return [{ messageId, body, attributes }];
}
