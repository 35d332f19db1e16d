import { describe, expect, test } from 'vitest';
import { awsFor } from '../../../cli/aws/aws.ts';
import { type LookUp, lookUpHistory } from '../../../cli/history/look-up.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { jsonError } from '../../../standins/aws-json.ts';
import { type HistoryScript, historyStandIn } from '../../../standins/history.ts';
import { always, idsOf, minutesOf, recordAt } from './read.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const day = 86_400_000;
const throttling = jsonError('ThrottlingException', 'Rate exceeded');

type Asked = Readonly<{
  script?: HistoryScript;
  lookUp?: LookUp;
  region?: string;
  most?: number;
  period?: typeof always;
}>;

/** Asks a stand-in for a history, whose waiting is counted and not waited for. */
async function asked(records: Fields[], { script, lookUp, region = 'eu-west-1', period }: Asked = {}) {
  const server = await historyStandIn({ records }, script);
  const waits: number[] = [];
  const env = { AWS_ENDPOINT_URL: server.url, AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' };
  const waiting = { now: () => now, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
  const history = lookUpHistory(await awsFor({ region }, { env }), waiting, lookUp);
  try {
    const ids = await idsOf(history, period).catch((error: Error) => error.message);
    return { ids, gaps: history.gaps(), waits, calls: server.calls };
  } finally {
    await server.close();
  }
}

const ids = (records: readonly Fields[]) => records.map(({ eventID }) => eventID);

describe('the event history', () => {
  test('is read page by page, newest first, in the region of IAM', async () => {
    const records = minutesOf(120, '2026-11-24T10:00:00Z');
    const { ids: found, gaps, calls } = await asked(records);
    expect(found).toEqual(ids(records));
    expect(gaps).toEqual(['CloudTrail may not show the last 15 minutes yet.']);
    expect(new Set(calls.map(({ region }) => region))).toEqual(new Set(['us-east-1']));
    expect(calls[0]?.input).toMatchObject({
      LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: 'iam.amazonaws.com' }],
      MaxResults: 50,
    });
  });

  test('is asked in China where it is there', async () => {
    const { calls } = await asked([], { region: 'cn-northwest-1' });
    expect(calls[0]?.region).toBe('cn-north-1');
  });

  test('is asked for 90 days in few pieces, each second once', async () => {
    const { calls } = await asked([]);
    const periods = calls.map(({ input }) => [Number(input['StartTime']), Number(input['EndTime'])] as const);
    const inOrder = periods.toSorted(([one], [other]) => other - one);
    expect(inOrder.length).toBeLessThan(9);
    expect(inOrder[0]?.[1]).toBe(now / 1_000 - 1);
    expect(inOrder.at(-1)?.[0]).toBe((now - 90 * day) / 1_000);
    for (const [index, [start]] of inOrder.slice(0, -1).entries()) expect(inOrder[index + 1]?.[1]).toBe(start - 1);
  });

  test('gives what is on both sides of a piece once, and leaves out what only reads', async () => {
    const border = recordAt('2026-11-23T12:00:00Z', 'border');
    const before = recordAt('2026-11-23T11:59:59Z', 'before');
    const read = recordAt('2026-11-23T12:00:01Z', 'reader', { eventName: 'ListUsers', readOnly: true });
    expect((await asked([read, border, before])).ids).toEqual(['id-of-border', 'id-of-before']);
  });

  test('is not asked beyond its 90 days, and that is said', async () => {
    const { gaps, calls } = await asked([], { period: { since: now - 200 * day, until: now - 100 * day } });
    expect(gaps).toEqual(['CloudTrail keeps 90 days in its event history; what is older is not in it.']);
    expect(calls).toEqual([]);
  });

  test('gives one event by its id, also one that only reads', async () => {
    const read = recordAt('2026-11-01T12:00:00Z', 'reader', { eventName: 'ListUsers', readOnly: true });
    const { ids: found, calls } = await asked([read], { lookUp: { event: 'id-of-reader' } });
    expect({ found, calls: calls.length }).toEqual({ found: ['id-of-reader'], calls: 1 });
  });

  test('is asked twice a second at most', async () => {
    const { waits, calls } = await asked(minutesOf(120, '2026-11-24T10:00:00Z'));
    expect(calls.length).toBeGreaterThan(4);
    expect(waits).toEqual(calls.slice(1).map((_, index) => (index + 1) * 500));
  });

  test('is asked for no more than two pieces at a time, and for no more once enough is found', async () => {
    const server = await historyStandIn({ records: minutesOf(30, '2026-11-24T10:00:00Z') });
    const env = { AWS_ENDPOINT_URL: server.url, AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' };
    const history = lookUpHistory(await awsFor({}, { env }), { now: () => now, sleep: async () => {} });
    for await (const record of history.records(always)) {
      expect(record['eventID']).toBe('id-of-user0');
      break;
    }
    await server.close();
    expect(server.calls.length).toBeLessThanOrEqual(2);
  });
});

describe('what goes wrong', () => {
  test('is waited out where AWS limits the rate', async () => {
    const records = minutesOf(3, '2026-11-24T10:00:00Z');
    const { ids: found, calls } = await asked(records, { script: (_, turn) => (turn === 0 ? throttling : undefined) });
    expect(found).toEqual(ids(records));
    expect(calls.length).toBeGreaterThan(2);
  });

  test.each([
    [
      jsonError(
        'AccessDeniedException',
        'User: arn:aws:iam::123456789012:user/kimura is not authorized to perform: cloudtrail:LookupEvents',
      ),
      /^could not read the event history: cloudtrail:LookupEvents is missing\. User: arn/,
    ],
    [
      jsonError('ExpiredTokenException', 'The security token included in the request is expired'),
      /the credentials have expired/,
    ],
    [jsonError('UnrecognizedClientException', 'The security token is invalid'), /there are no valid credentials/],
  ])('at the first call is told in one sentence', async (answer, sentence) => {
    const { ids: found } = await asked([], { script: () => answer });
    expect(found).toMatch(sentence);
  });

  test('later is a gap, and what came before is there', async () => {
    const records = minutesOf(120, '2026-11-24T10:00:00Z');
    const expired = jsonError('ExpiredTokenException', 'The security token included in the request is expired');
    const script: HistoryScript = ({ input }) => (input['NextToken'] === '100' ? expired : undefined);
    const { ids: found, gaps } = await asked(records, { script });
    expect(found).toEqual(ids(records.slice(0, 100)));
    expect(gaps[1]).toMatch(/^The event history could not be read further back: .* the credentials have expired/);
  });

  test('a reading that is interrupted tells what was found, and that the rest is missing', async () => {
    const records = minutesOf(120, '2026-11-24T10:00:00Z');
    const controller = new AbortController();
    const script: HistoryScript = ({ input }) => {
      if (input['NextToken'] !== '50') return undefined;
      controller.abort();
      return 'silence';
    };
    const { ids: found, gaps } = await asked(records, { script, lookUp: { signal: controller.signal } });
    expect(found).toEqual(ids(records.slice(0, 50)));
    expect(gaps[1]).toBe('The reading was interrupted: what is older could not be read.');
  });

  test('with one record is a gap, too', async () => {
    const broken = recordAt('2026-11-24T10:00:00Z', 'broken', { broken: true });
    const { gaps } = await asked([broken]);
    expect(gaps[1]).toBe('Event id-of-broken of the event history could not be read.');
  });
});
