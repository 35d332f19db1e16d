import { gunzipSync } from 'node:zlib';
import { eventAround } from '../../iam/cloudtrail/event-around.ts';
import { asText, type Fields, isObject, textAt } from '../../iam/cloudtrail/fields.ts';
import { readTime } from '../../iam/cloudtrail/read-record.ts';
import { isAthenaRow, recordOfRow } from './athena-row.ts';
import { mostCharacters } from './lines.ts';
import { parseJson } from './parse-json.ts';
import { whyUnread } from './why-unread.ts';

/** What was found in a JSON document, and where in it: `Records[3]`, or nothing for the document itself. */
export type Found = Readonly<{ path: string }> &
  (
    | Readonly<{ kind: 'event'; event: Fields }>
    /** A message of the queue that holds no event: the function makes an alert of it all the same. */
    | Readonly<{ kind: 'message'; id: string | undefined; body: string }>
    | Readonly<{ kind: 'unreadable'; why: string }>
  );

/** The events in a JSON value, in whatever they are wrapped; a bare record becomes an event. */
export function eventsIn(value: unknown, path = ''): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((member, index) => eventsIn(member, `${path}[${index}]`));
  if (!isObject(value)) return [{ kind: 'unreadable', path, why: 'no JSON object' }];
  const event = eventIn(value);
  return event === undefined ? unwrapped(value, path) : [{ kind: 'event', path, event }];
}

function eventIn(value: Fields): Fields | undefined {
  if (Object.hasOwn(value, 'detail')) return value;
  // An aggregated record has a type and no name. What `lookup-events` wraps a record in has an `EventName`.
  const sign = asText(value['eventName']) ?? asText(value['eventType']);
  if (sign !== undefined) return eventAround(value);
  return isAthenaRow(value) ? eventAround(recordOfRow(value)) : undefined;
}

/**
 * Lists of a log file and of a Lambda function's input, of `lookup-events`, of `sqs receive-message`, of a
 * subscription of CloudWatch Logs, and of `logs filter-log-events`.
 */
const members = ['Records', 'Events', 'Messages', 'record', 'logEvents', 'events'] as const;

function unwrapped(value: Fields, path: string): readonly Found[] {
  // CloudWatch Logs sends one to try a subscription out.
  if (value['messageType'] === 'CONTROL_MESSAGE') return [];
  const member = members.find((name) => isObject(value[name]) || Array.isArray(value[name]));
  if (member !== undefined) return membersIn(value, member, path);
  const body = textAt(value, 'body');
  if (body !== undefined) return [message(body, textAt(value, 'messageId'), path)];
  const text = textAt(value, 'CloudTrailEvent') ?? textAt(value, 'message');
  if (text !== undefined) return eventsInText(text, path);
  const data = textAt(value, 'awslogs', 'data');
  if (data !== undefined) return eventsInBatch(data, path === '' ? 'awslogs.data' : `${path}.awslogs.data`);
  return [{ kind: 'unreadable', path, why: 'neither a CloudTrail record nor anything that holds some' }];
}

/** `lookup-events` prints the newest first; a story is told from its beginning. A log file has no order. */
function membersIn(value: Fields, name: (typeof members)[number], path: string): readonly Found[] {
  const found = eventsIn(value[name], path === '' ? name : `${path}.${name}`);
  return name === 'Events' && isNewestFirst(found) ? found.toReversed() : found;
}

function isNewestFirst(found: readonly Found[]): boolean {
  const [first, last] = [found.at(0), found.at(-1)].map(timeOf);
  return first !== undefined && last !== undefined && first > last;
}

function timeOf(found: Found | undefined): number | undefined {
  return found?.kind === 'event' ? readTime(textAt(found.event, 'time')) : undefined;
}

function message(body: string, id: string | undefined, path: string): Found {
  const parsed = parseJson(body);
  const event = parsed.kind === 'json' && isObject(parsed.value) ? eventIn(parsed.value) : undefined;
  return event === undefined ? { kind: 'message', path, id, body } : { kind: 'event', path, event };
}

/** What CloudWatch Logs gives a Lambda function: JSON, packed, in base64. */
function eventsInBatch(data: string, path: string): readonly Found[] {
  try {
    return eventsInText(gunzipSync(Buffer.from(data, 'base64'), { maxOutputLength: mostCharacters }).toString(), path);
  } catch (error) {
    return [{ kind: 'unreadable', path, why: `no gzip in base64: ${whyUnread(error)}` }];
  }
}

function eventsInText(text: string, path: string): readonly Found[] {
  const parsed = parseJson(text);
  return parsed.kind === 'json'
    ? eventsIn(parsed.value, path)
    : [{ kind: 'unreadable', path, why: `not JSON: ${parsed.why}` }];
}
