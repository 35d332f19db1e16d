import { randomUUID } from 'node:crypto';
import { eventPattern } from '../iam/cloudtrail/event-pattern.ts';
import { type Fields, fieldsAt, listAt, textAt, valueAt } from '../iam/cloudtrail/fields.ts';
import { matches } from '../iam/cloudtrail/matches.ts';
import { type Account, call } from './aws/account.ts';

/** An event on its way: with an id of its own, and whether somebody has to hear of it. */
export type Sent = Readonly<{ id: string; event: Fields; isTold: boolean }>;

/** The event as if it happened once more: under its old id, the function would know that it was told. */
export function again(event: Fields): Sent {
  const id = randomUUID();
  const anew = { ...event, detail: { ...fieldsAt(event, 'detail'), eventID: id } };
  return { id, event: anew, isTold: (isIamCall(anew) && isChange(anew)) || isAboutAlerter(anew) };
}

function isIamCall(event: Fields): boolean {
  const isCall = event['source'] === 'aws.iam' && event['detail-type'] === 'AWS API Call via CloudTrail';
  return isCall && textAt(event, 'detail', 'eventSource') === 'iam.amazonaws.com';
}

/** The examples of tampering name parts of a stack, the default webhook's parameter or a trail. */
function isAboutAlerter(event: Fields): boolean {
  const parameters = JSON.stringify(valueAt(event, 'detail', 'requestParameters') ?? {});
  const isOurs = /IamWhodunit-|"IamWhodunit"|stack.IamWhodunit|\/iam-whodunit\//.test(parameters);
  const isTrail = textAt(event, 'detail', 'eventSource') === 'cloudtrail.amazonaws.com';
  const isEventSource = textAt(event, 'detail', 'eventName')?.endsWith('EventSourceMapping20150331') === true;
  return event['source'] !== 'aws.iam' && (isOurs || isTrail || isEventSource) && isChange(event);
}

/** CloudTrail says of each call whether it only reads, and is believed before our pattern; few examples leave it out. */
function isChange(event: Fields): boolean {
  const readOnly = valueAt(event, 'detail', 'readOnly');
  return typeof readOnly === 'boolean' ? !readOnly : matches(eventPattern, event);
}

/** Puts the events on the default bus, ten at a time, as many as PutEvents takes. */
export async function putOnBus(account: Account, sent: readonly Sent[]): Promise<void> {
  for (let start = 0; start < sent.length; start += 10) {
    const Entries = sent.slice(start, start + 10).map(({ event }) => entryOf(event));
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
