import { expect, test } from 'vitest';
import type { Cache } from '../../../cli/history/cache/folder.ts';
import { keeperOf } from '../../../cli/history/cache/keeper.ts';
import { recordAt } from './read.ts';

const period = { since: Date.parse('2026-11-20T00:00:00Z'), until: Date.parse('2026-11-24T00:00:00Z') };

/** What is written of a period, as `from-until count`. */
function written() {
  const files: string[] = [];
  const iso = (time: number) => new Date(time).toISOString().slice(8, 19);
  const cache: Cache = {
    kept: () => [],
    read: () => undefined,
    write: ({ since, until }, records) => void files.push(`${iso(since)}-${iso(until)} ${records.length}`),
  };
  return { cache, files };
}

/** A page of so many records of one second. */
const page = (time: string, count: number) => Array.from({ length: count }, (_, index) => recordAt(time, `${index}`));

test('a period that was read to its beginning is kept whole, but for its last minutes', () => {
  const { cache, files } = written();
  const keeper = keeperOf(cache, period, Date.parse('2026-11-23T23:00:00.700Z'));
  keeper.add([...page('2026-11-23T23:30:00Z', 2), ...page('2026-11-21T12:00:00Z', 3)], undefined);
  keeper.end('whole');
  expect(files).toEqual(['20T00:00:00-23T23:00:00 3']);
});

test('of one that broke off, what was reached is kept, without the second in which it broke off', () => {
  const { cache, files } = written();
  const keeper = keeperOf(cache, period, period.until);
  const [first, last] = ['2026-11-23T12:00:00Z', '2026-11-22T12:00:00Z'];
  keeper.add([...page(first, 2), ...page(last, 3)], Date.parse(last));
  keeper.end('broken off');
  expect(files).toEqual(['22T12:00:01-24T00:00:00 2']);
});

test('one of which nothing came is not kept', () => {
  const { cache, files } = written();
  keeperOf(cache, period, period.until).end('broken off');
  expect(files).toEqual([]);
});

test('many records are kept as they come, in several files that touch', () => {
  const { cache, files } = written();
  const keeper = keeperOf(cache, period, period.until);
  for (const time of ['2026-11-23T00:00:00Z', '2026-11-22T00:00:00Z', '2026-11-21T00:00:00Z']) {
    keeper.add(page(time, 3_000), Date.parse(time));
  }
  keeper.end('whole');
  expect(files).toEqual([
    '22T00:00:01-24T00:00:00 3000',
    '21T00:00:01-22T00:00:01 3000',
    '20T00:00:00-21T00:00:01 3000',
  ]);
});
