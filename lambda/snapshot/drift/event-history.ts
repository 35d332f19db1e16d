import { type CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { type Fields, isObject } from '../../../iam/cloudtrail/fields.ts';
import type { Clock } from '../../clock.ts';
import type { TimeLeft } from '../../time-left.ts';
import { turns } from '../paced-client.ts';

/** IAM's records of a period, and whether these are all of them. */
export type Looked = Readonly<{ records: readonly Fields[]; whole: boolean }>;

export type LookUp = (period: Readonly<{ since: number; until: number }>, timeLeft: TimeLeft) => Promise<Looked>;

/** An account may ask twice a second: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html */
const interval = 500;

/** What is left is for telling what was found. */
const reserve = 60_000;

/** Looks IAM's records of a period up in the event history, as far as the time reaches. Throws what CloudTrail throws. */
export function eventHistory(client: CloudTrailClient, clock: Clock): LookUp {
  return async ({ since, until }, timeLeft) => {
    const turn = turns(interval, clock);
    const records: Fields[] = [];
    let NextToken: string | undefined;
    do {
      if (timeLeft() < reserve) return { records, whole: false };
      await turn();
      const command = new LookupEventsCommand({
        LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: 'iam.amazonaws.com' }],
        StartTime: new Date(since),
        EndTime: new Date(until),
        MaxResults: 50,
        ...(NextToken !== undefined && { NextToken }),
      });
      const page = await client.send(command);
      records.push(...(page.Events ?? []).flatMap(({ CloudTrailEvent }) => recordIn(CloudTrailEvent)));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return { records, whole: true };
  };
}

function recordIn(text: string | undefined): readonly Fields[] {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? [value] : [];
  } catch {
    return [];
  }
}
