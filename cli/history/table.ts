import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Fields, textAt } from '../../iam/cloudtrail/fields.ts';
import type { Aws } from '../aws/aws.ts';
import { accountAsked } from './account-asked.ts';
import type { History, Period } from './history.ts';
import { daysOf } from './table/days.ts';
import { itemsOfDay } from './table/items.ts';
import { recordIn } from './table/record-in.ts';
import { isWithin } from './time-of.ts';

/** So far back is asked where nobody says how far: what the function keeps by itself, and some days more. */
const usual = 400 * 86_400_000;

/**
 * What a deployment has told of, out of its own table of states, day by day: beyond the 90 days of the event history.
 * `event` is the id of the one event that is wanted. docs/decisions/0175
 */
export function tableHistory(aws: Aws, table: string, now: () => number, event?: string): History {
  const gaps: string[] = [];
  return {
    records: (period) =>
      newestFirst(aws, table, { ...period, since: Math.max(period.since, now() - usual) }, event, gaps),
    gaps: () => gaps,
  };
}

async function* newestFirst(
  aws: Aws,
  table: string,
  period: Period,
  event: string | undefined,
  gaps: string[],
): AsyncGenerator<Fields> {
  const { number } = await accountAsked(aws);
  const client = new DynamoDBClient(aws.in());
  for (const day of daysOf(period)) {
    for await (const item of itemsOfDay(client, table, number, day)) {
      if (event !== undefined && item['eventId']?.S !== event) continue;
      const record = recordIn(item);
      if (typeof record === 'string') gaps.push(record);
      else if (isWithin(record, period) && isAsked(record, event)) yield record;
    }
  }
}

function isAsked(record: Fields, event: string | undefined): boolean {
  return event === undefined || textAt(record, 'eventID') === event;
}
