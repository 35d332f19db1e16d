import { type CloudTrailClient, type LookupAttribute, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { type Fields, fieldsOf, isObject } from '../../../iam/cloudtrail/fields.ts';
import { parseJson } from '../../input/parse-json.ts';
import type { Period } from '../history.ts';

/** One answer to LookupEvents: records, the ids of those that cannot be read, and how to go on. */
export type Page = Readonly<{ records: readonly Fields[]; unreadable: readonly string[]; next: string | undefined }>;

/** What a page is asked for. Times have no fraction of a second, and both ends belong to what is answered. */
export type Question = Readonly<{ attribute: LookupAttribute; period: Period; next: string | undefined }>;

/** The most that a page holds. */
const most = 50;

/** Asks for a page. Throws what the client throws. */
export async function askPage(
  client: CloudTrailClient,
  { attribute, period, next }: Question,
  abortSignal: AbortSignal,
): Promise<Page> {
  const command = new LookupEventsCommand({
    LookupAttributes: [attribute],
    StartTime: new Date(period.since),
    EndTime: new Date(Math.max(period.since, period.until - 1_000)),
    MaxResults: most,
    ...(next === undefined ? {} : { NextToken: next }),
  });
  const { Events = [], NextToken } = await client.send(command, { abortSignal });
  const read = Events.map(({ CloudTrailEvent, EventId }) => {
    const parsed = parseJson(CloudTrailEvent ?? '');
    return parsed.kind === 'json' && isObject(parsed.value) ? fieldsOf(parsed.value) : (EventId ?? 'without an id');
  });
  return {
    records: read.filter((each) => typeof each !== 'string'),
    unreadable: read.filter((each) => typeof each === 'string'),
    next: NextToken,
  };
}
