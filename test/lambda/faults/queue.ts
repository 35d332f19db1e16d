import { recordOf } from '../../alert/records.ts';
import type { Handler } from '../deployed.ts';

/** The most events that the stack hands over in one batch. */
const batchSize = 30;

/** The alert queue: what the function gives back stays and is brought again. */
export type AlertQueue = Readonly<{
  /** The events that wait. */
  waiting(): readonly string[];
  /** Hands everything that waits to the function, batch by batch, each with this much time left. */
  bring(handler: Handler, milliseconds?: () => number): Promise<void>;
}>;

const aMinute = () => 60_000;

export function queueOf(...ids: readonly string[]): AlertQueue {
  return queueOfBodies(Object.fromEntries(ids.map((id) => [id, bodyOf(id)])));
}

/** A queue of messages as they are, by what they are called. */
export function queueOfBodies(bodies: Readonly<Record<string, string>>): AlertQueue {
  let waiting = Object.entries(bodies).map(([messageId, body]) => ({ messageId, body }));

  async function bring(handler: Handler, getRemainingTimeInMillis = aMinute): Promise<void> {
    const failed = new Set<string>();
    for (let start = 0; start < waiting.length; start += batchSize) {
      const batch = { Records: waiting.slice(start, start + batchSize) };
      const { batchItemFailures } = await handler(batch, { getRemainingTimeInMillis });
      for (const { itemIdentifier } of batchItemFailures) failed.add(itemIdentifier);
    }
    waiting = waiting.filter(({ messageId }) => failed.has(messageId));
  }

  return { bring, waiting: () => waiting.map(({ messageId }) => messageId) };
}

/** A change as EventBridge brings it. Each is somebody else's, so that each makes a message of its own. */
export function bodyOf(eventID: string, members: Readonly<Record<string, unknown>> = {}): string {
  const arn = `arn:aws:iam::123456789012:user/${eventID}`;
  const userIdentity = { type: 'IAMUser', userName: eventID, arn, accountId: '123456789012' };
  const requestParameters = { roleName: 'billing-export', policyArn: 'arn:aws:iam::123456789012:policy/ExportRead' };
  const detail = recordOf({ eventID, eventName: 'DetachRolePolicy', userIdentity, requestParameters, ...members });
  return JSON.stringify({ source: 'aws.iam', detail });
}
