import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { testEvent } from '../../../alert/test-message.ts';
import { AwsFault, asking } from '../../aws/aws-fault.ts';

/** Asks for a test; the id that EventBridge gives the event, by which its receipts are known. */
export async function sendTest(client: EventBridgeClient): Promise<string> {
  const entry = { Source: testEvent.source, DetailType: testEvent.detailType, Detail: '{}' };
  const { Entries = [] } = await asking('send a test', 'events:PutEvents', () =>
    client.send(new PutEventsCommand({ Entries: [entry] })),
  );
  const { EventId, ErrorCode, ErrorMessage } = Entries[0] ?? {};
  if (EventId !== undefined) return EventId;
  throw new AwsFault(`could not send a test: ${[ErrorCode, ErrorMessage].filter(Boolean).join(': ')}`);
}
