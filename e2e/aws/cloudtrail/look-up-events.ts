import { createHash } from 'node:crypto';
import { type Fields, fieldsOf } from '../../../iam/cloudtrail/fields.ts';
import { type HistoryEvent, historyEvent } from './history-event.ts';
import { LookupError } from './lookup-error.ts';
import { type LookupRequest, lookupRequest } from './lookup-request.ts';

export type LookedUp = Readonly<{ Events: readonly HistoryEvent[]; NextToken?: string }>;

/** Answers LookupEvents out of records, which stand in the order in which they came. Throws a LookupError. */
export function lookUpEvents(records: readonly Fields[], input: Fields): LookedUp {
  const request = lookupRequest(input);
  const found = records.map(historyEvent).filter((event) => isWanted(event, request));
  // The latest first; what happened in the same second, in the order of its coming.
  const sorted = found.toReversed().toSorted((one, other) => other.EventTime - one.EventTime);
  const question = questionOf(input);
  const start = startOf(sorted, request, question);
  const Events = sorted.slice(start, start + request.mostResults);
  const isLast = start + Events.length === sorted.length;
  return { Events, ...(!isLast && { NextToken: tokenOf({ question, after: Events.at(-1)?.EventId }) }) };
}

function isWanted(event: HistoryEvent, { attribute, start, end, category }: LookupRequest): boolean {
  if (category === 'insight' || event.EventTime < start || event.EventTime > end) return false;
  if (attribute === undefined) return true;
  const { key, value } = attribute;
  if (key === 'ResourceName' || key === 'ResourceType') return event.Resources.some((each) => each[key] === value);
  return event[key] === value;
}

/** A token goes on behind an event, whatever has come since; it is good for the same question only. */
type Token = Readonly<{ question: string; after: string | undefined }>;

function startOf(events: readonly HistoryEvent[], { nextToken }: LookupRequest, question: string): number {
  if (nextToken === undefined) return 0;
  const token = tokenIn(nextToken);
  const index = events.findIndex(({ EventId }) => EventId === token['after']);
  if (token['question'] === question && index >= 0) return index + 1;
  throw new LookupError('InvalidNextTokenException', 'NextToken is none of this question.');
}

function questionOf(input: Fields): string {
  const members = Object.entries({ ...input, NextToken: undefined }).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url');
}

function tokenOf(token: Token): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function tokenIn(text: unknown): Fields {
  try {
    return fieldsOf(JSON.parse(Buffer.from(String(text), 'base64url').toString()));
  } catch {
    return {};
  }
}
