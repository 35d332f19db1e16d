import { setTimeout as sleep } from 'node:timers/promises';
import { CloudTrailClient, type Event, type LookupAttribute, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { type Fields, isObject } from '../../iam/cloudtrail/fields.ts';
import type { Aws } from '../aws/aws.ts';
import { asking } from '../aws/aws-fault.ts';
import type { CommandContext } from '../command-context.ts';
import { parseJson } from '../input/parse-json.ts';
import type { History, Period } from './history.ts';

/** AWS allows an account two look-ups a second. */
const interval = 500;

/** CloudTrail's event history reaches back so far. */
const longest = 90 * 86_400_000;

/** An event appears minutes after the call. */
const delay = 15 * 60_000;

/**
 * IAM's records of the last 90 days, page by page,
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export function lookUpHistory(aws: Aws, { now }: Pick<CommandContext, 'now'>, event?: string): History {
  const gaps: string[] = [];
  return {
    records: (period) => {
      if (period.until > now() - delay) gaps.push('CloudTrail may not show the last 15 minutes yet.');
      return pages(
        new CloudTrailClient(aws.in()),
        { ...period, since: Math.max(period.since, now() - longest) },
        event,
        gaps,
      );
    },
    gaps: () => gaps,
  };
}

async function* pages(
  client: CloudTrailClient,
  { since, until }: Period,
  event: string | undefined,
  gaps: string[],
): AsyncGenerator<Fields> {
  let NextToken: string | undefined;
  do {
    const command = new LookupEventsCommand({
      LookupAttributes: [attributeFor(event)],
      StartTime: new Date(since),
      EndTime: new Date(until),
      MaxResults: 50,
      ...(NextToken ? { NextToken } : {}),
    });
    const turn = sleep(interval);
    const page = await asking('read the event history', 'cloudtrail:LookupEvents', () => client.send(command));
    for (const event of page.Events ?? []) yield* recordIn(event, gaps);
    NextToken = page.NextToken;
    if (NextToken !== undefined) await turn;
  } while (NextToken !== undefined);
}

/** One attribute is all that a look-up takes. */
function attributeFor(event: string | undefined): LookupAttribute {
  return event === undefined
    ? { AttributeKey: 'EventSource', AttributeValue: 'iam.amazonaws.com' }
    : { AttributeKey: 'EventId', AttributeValue: event };
}

function recordIn({ CloudTrailEvent, EventId }: Event, gaps: string[]): readonly Fields[] {
  const parsed = parseJson(CloudTrailEvent ?? '');
  if (parsed.kind === 'json' && isObject(parsed.value)) return [parsed.value];
  gaps.push(`Event ${EventId ?? 'without an id'} of the event history could not be read.`);
  return [];
}
