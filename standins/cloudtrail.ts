import { type Fields, fieldsOf, listAt, textAt } from '../iam/cloudtrail/fields.ts';
import { jsonAnswer, jsonError } from './aws-json.ts';
import type { Answer } from './local-server.ts';

/**
 * Answers LookupEvents out of records: newest first, 50 a page at most, one attribute a call, both ends of the time
 * included: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export function lookupAnswer(input: Fields, records: readonly Fields[]): Answer {
  const [attribute] = listAt(input, 'LookupAttributes').map(fieldsOf);
  const most = Number(input['MaxResults'] ?? 50);
  if (most > 50) return jsonError('InvalidMaxResultsException', 'A maximum of 50 results can be returned.');
  const [start, end] = [Number(input['StartTime'] ?? 0), Number(input['EndTime'] ?? Number.MAX_VALUE)];
  if (start > end) return jsonError('InvalidTimeRangeException', 'The start is after the end.');
  const found = records
    .filter((record) => isWanted(record, attribute) && secondOf(record) >= start && secondOf(record) <= end)
    .toSorted((one, other) => secondOf(other) - secondOf(one));
  const from = Number(textAt(input, 'NextToken') ?? 0);
  const isLast = from + most >= found.length;
  return jsonAnswer({
    Events: found.slice(from, from + most).map(eventOf),
    ...(isLast ? {} : { NextToken: String(from + most) }),
  });
}

function isWanted(record: Fields, attribute: Fields | undefined): boolean {
  const members: Readonly<Record<string, string>> = { EventSource: 'eventSource', EventId: 'eventID' };
  const member = members[textAt(attribute ?? {}, 'AttributeKey') ?? ''];
  return member === undefined || textAt(record, member) === textAt(attribute ?? {}, 'AttributeValue');
}

function secondOf(record: Fields): number {
  return Date.parse(textAt(record, 'eventTime') ?? '') / 1_000;
}

function eventOf(record: Fields): object {
  return {
    EventId: textAt(record, 'eventID'),
    EventName: textAt(record, 'eventName'),
    EventSource: textAt(record, 'eventSource'),
    EventTime: secondOf(record),
    ReadOnly: textAt(record, 'readOnly') ?? 'false',
    Resources: [],
    CloudTrailEvent: record['broken'] === true ? '{"eventVersion":' : JSON.stringify(record),
  };
}
