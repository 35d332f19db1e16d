import { randomUUID } from 'node:crypto';
import { eventPattern } from '../../iam/cloudtrail/event-pattern.ts';
import { type Fields, fieldsAt, listAt, textAt, valueAt } from '../../iam/cloudtrail/fields.ts';
import { matches } from '../../iam/cloudtrail/matches.ts';
import { type Account, call } from '../aws/client/account.ts';

/** An event with an id of its own, and whether an alert has to come of it. */
export type SentEvent = Readonly<{ id: string; event: Fields; becomesAlert: boolean }>;

/** The event as if it happened once more. Under its old id, the function would find the receipts of the first time. */
export function asNewEvent(event: Fields): SentEvent {
  const id = randomUUID();
  const renamed = { ...event, detail: { ...fieldsAt(event, 'detail'), eventID: id } };
  const becomesAlert = (isIamCall(renamed) && isChange(renamed)) || isAboutAlerter(renamed);
  return { id, event: renamed, becomesAlert };
}

function isIamCall(event: Fields): boolean {
  const isCall = event['source'] === 'aws.iam' && event['detail-type'] === 'AWS API Call via CloudTrail';
  return isCall && textAt(event, 'detail', 'eventSource') === 'iam.amazonaws.com';
}

/** The fixtures of tampering name parts of a stack, the default webhook's parameter or a trail. */
function isAboutAlerter(event: Fields): boolean {
  const parameters = JSON.stringify(valueAt(event, 'detail', 'requestParameters') ?? {});
  const isOurs = /IamWhodunit-|"IamWhodunit"|stack.IamWhodunit|\/iam-whodunit\//.test(parameters);
  const isTrail = textAt(event, 'detail', 'eventSource') === 'cloudtrail.amazonaws.com';
  const isEventSource = textAt(event, 'detail', 'eventName')?.endsWith('EventSourceMapping20150331') === true;
  return event['source'] !== 'aws.iam' && (isOurs || isTrail || isEventSource) && isChange(event);
}

/** CloudTrail's own `readOnly` decides, so that this does not repeat our pattern. The few fixtures without it are matched. */
function isChange(event: Fields): boolean {
  const readOnly = valueAt(event, 'detail', 'readOnly');
  return typeof readOnly === 'boolean' ? !readOnly : matches(eventPattern, event);
}

/** PutEvents takes no more at a time. */
const mostEntries = 10;

/** Puts the events on the default bus. */
export async function putOnBus(account: Account, sent: readonly SentEvent[]): Promise<void> {
  for (let start = 0; start < sent.length; start += mostEntries) {
    const Entries = sent.slice(start, start + mostEntries).map(({ event }) => entryOf(event));
    const answer = await call(account, 'events', 'PutEvents', { Entries });
    const refused = listAt(answer, 'Entries').filter((entry) => JSON.stringify(entry).includes('ErrorCode'));
    if (refused.length > 0) throw new Error(`The bus refused ${refused.length} events: ${JSON.stringify(refused[0])}`);
  }
}

function entryOf(event: Fields): object {
  return {
    Source: event['source'],
    DetailType: event['detail-type'],
    Detail: JSON.stringify(event['detail']),
    Resources: listAt(event, 'resources'),
    EventBusName: 'default',
  };
}
