import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { awsFor } from '../../../cli/aws/aws.ts';
import { cacheFolder, cacheIn } from '../../../cli/history/cache/folder.ts';
import { piecesOf } from '../../../cli/history/cache/periods.ts';
import { lookUpHistory } from '../../../cli/history/look-up.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { jsonError } from '../../../standins/aws-json.ts';
import { type HistoryScript, historyStandIn } from '../../../standins/history.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { always, minutesOf, recordAt } from './read.ts';

const start = Date.parse('2026-11-24T12:00:00Z');
const hour = 3_600_000;

/** Asks the same account at a time, with the cache of a folder. */
async function asked(folder: string, records: Fields[], now: number, script?: HistoryScript, most = Infinity) {
  const server = await historyStandIn({ records }, script);
  const env = { AWS_ENDPOINT_URL: server.url, AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' };
  const cache = cacheIn(folder, now - 90 * 24 * hour);
  const history = lookUpHistory(await awsFor({}, { env }), { now: () => now, sleep: async () => {} }, { cache });
  const ids: unknown[] = [];
  try {
    for await (const { eventID } of history.records(always)) if (ids.push(eventID) >= most) break;
  } finally {
    await server.close();
  }
  return { ids, gaps: history.gaps(), calls: server.calls.map(({ input }) => input) };
}

const ids = (records: readonly Fields[]) => records.map(({ eventID }) => eventID);
const files = (folder: string) => readdirSync(folder).toSorted();

describe('what was read before', () => {
  test('is not asked for again, but the last 15 minutes are', async () => {
    const folder = join(temporaryFolder('cache'), 'account');
    const records = minutesOf(120, '2026-11-24T11:50:00Z');
    expect((await asked(folder, records, start)).ids).toEqual(ids(records));
    const late = recordAt('2026-11-24T11:48:30Z', 'late');
    const fresh = recordAt('2026-11-24T12:30:00Z', 'fresh');
    const all = [fresh, ...records.slice(0, 2), late, ...records.slice(2)];
    const again = await asked(folder, all, start + hour);
    expect(again.ids).toEqual(ids(all));
    expect(again.calls.map(({ StartTime, EndTime }) => [StartTime, EndTime])).toEqual([
      [start / 1_000 - 15 * 60, (start + hour) / 1_000 - 1],
    ]);
  });

  test('is asked for again where its file is damaged, which is then written anew', async () => {
    const folder = join(temporaryFolder('cache'), 'account');
    const records = minutesOf(3, '2026-11-24T10:00:00Z');
    await asked(folder, records, start);
    const before = files(folder);
    for (const name of before) writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, -9));
    const again = await asked(folder, records, start);
    expect({ ids: again.ids, calls: again.calls.length }).toEqual({ ids: ids(records), calls: before.length + 1 });
    expect(files(folder)).toEqual(before);
    expect((await asked(folder, records, start)).calls).toHaveLength(1);
  });

  test('is kept as far as it was read, where the rest could not be', async () => {
    const folder = join(temporaryFolder('cache'), 'account');
    const records = minutesOf(120, '2026-11-24T10:00:00Z');
    const denied = jsonError('AccessDeniedException', 'no');
    await asked(folder, records, start, ({ input }) => (input['NextToken'] === '50' ? denied : undefined));
    const again = await asked(folder, records, start);
    expect(again.ids).toEqual(ids(records));
    const starts = again.calls.map(({ EndTime }) => Number(EndTime) * 1_000);
    expect(Math.max(...starts.filter((time) => time < start - hour))).toBe(Date.parse('2026-11-24T09:11:00Z'));
  });

  test('has gone when the event history does not hold it any more', async () => {
    const folder = join(temporaryFolder('cache'), 'account');
    await asked(folder, minutesOf(3, '2026-11-24T10:00:00Z'), start);
    const old = files(folder);
    await asked(folder, [], start + 91 * 24 * hour);
    expect(files(folder).filter((name) => old.includes(name))).toEqual([]);
  });

  test('is private to the user, and holds no secret', async () => {
    const folder = join(temporaryFolder('cache'), 'account');
    const key = { accessKey: { accessKeyId: 'AKIANEWEXAMPLE', secretAccessKey: 'do not keep me' } };
    await asked(folder, [recordAt('2026-11-24T10:00:00Z', 'key', { responseElements: key })], start);
    const names = files(folder);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    expect(new Set(names.map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8)))).toEqual(
      new Set(['600']),
    );
    const text = names.map((name) => gunzipSync(readFileSync(join(folder, name))).toString()).join('\n');
    expect(text).toContain('AKIANEWEXAMPLE');
    expect(text).not.toContain('do not keep me');
  });

  test('cannot be kept where the folder cannot be made, and nothing else fails', async () => {
    const file = join(temporaryFolder('cache'), 'file');
    writeFileSync(file, '');
    const records = minutesOf(3, '2026-11-24T10:00:00Z');
    expect((await asked(join(file, 'account'), records, start)).ids).toEqual(ids(records));
  });
});

test('the folder is that of the user, by account', () => {
  const env = { HOME: '/home/kimura' };
  expect(cacheFolder('aws-123456789012', env)).toBe('/home/kimura/.cache/iam-whodunit/aws-123456789012');
  expect(cacheFolder('aws-123456789012', { ...env, XDG_CACHE_HOME: '/srv/cache' })).toBe(
    '/srv/cache/iam-whodunit/aws-123456789012',
  );
  expect(cacheFolder('a', { ...env, XDG_CACHE_HOME: 'not/absolute' })).toBe('/home/kimura/.cache/iam-whodunit/a');
});

const span = (since: number, until: number) => ({ since, until });

test.each([
  [[], ['missing 0-9']],
  [[span(2, 4)], ['missing 4-9', 'kept 2-4', 'missing 0-2']],
  [[span(-5, 20)], ['kept 0-9']],
  [
    [span(1, 5), span(3, 7), span(4, 6)],
    ['missing 7-9', 'kept 3-7', 'kept 1-3', 'missing 0-1'],
  ],
  [
    [span(0, 3), span(3, 9)],
    ['kept 3-9', 'kept 0-3'],
  ],
  [
    [span(5, 5), span(9, 12)],
    ['missing 5-9', 'missing 0-5'],
  ],
])('what is missing lies between what is kept: %j', (kept, expected) => {
  const pieces = piecesOf(
    span(0, 9),
    kept.map((period) => ({ period, where: '' })),
  );
  expect(pieces.map(({ kind, period }) => `${kind} ${period.since}-${period.until}`)).toEqual(expected);
});
