import type { SQSRecord } from 'aws-lambda';

/** What the function looks at of a record of the queue; how often it was received, only where the queue says so. */
export type QueueRecord = Pick<SQSRecord, 'messageId' | 'body'> & Partial<Pick<SQSRecord, 'attributes'>>;

/** Whether the queue brings the record for the first time. */
export function isFirstTime({ attributes }: QueueRecord): boolean {
  return attributes === undefined || attributes.ApproximateReceiveCount === '1';
}
