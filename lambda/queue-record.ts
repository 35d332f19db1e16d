import type { SQSRecord } from 'aws-lambda';

/** What the function looks at of a record of the queue; how often it was received, only where the queue says so. */
export type QueueRecord = Pick<SQSRecord, 'messageId' | 'body'> &
  Partial<Pick<SQSRecord, 'attributes' | 'eventSourceARN'>> &
  // The message that brought it, where that is not the one that first did.
  Readonly<{ carrier?: string }>;

/** Whether the queue brings the record for the first time. */
export function isFirstTime({ attributes, carrier }: QueueRecord): boolean {
  return carrier === undefined && (attributes === undefined || attributes.ApproximateReceiveCount === '1');
}

/** By which the queue knows what it brought. */
export function carrierOf({ carrier, messageId }: QueueRecord): string {
  return carrier ?? messageId;
}
