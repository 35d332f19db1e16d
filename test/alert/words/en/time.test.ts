import { expect, test } from 'vitest';
import { plain } from '../../../../alert/phrase.ts';
import { sayTime, sayTimes } from '../../../../alert/words/en/time.ts';

test('a moment is said in the reader’s zone', () => {
  const time = Date.parse('2026-11-24T00:41:07Z');
  expect(plain(sayTime(time, 'UTC'))).toBe('24 Nov 2026, 00:41:07 UTC');
  expect(plain(sayTime(time, 'Asia/Tokyo'))).toBe('24 Nov 2026, 09:41:07 JST');
  expect(plain(sayTime(undefined, 'UTC'))).toBe('time not recorded');
});

test('UTC, which is said without Intl, reads as Intl says any other zone', () => {
  for (let month = 0; month < 12; month += 1) {
    const time = Date.UTC(2026, month, 3, 4, 5, 6);
    expect(plain(sayTime(time, 'UTC'))).toBe(plain(sayTime(time, 'Etc/UTC')));
  }
});

const inJanuary = Date.parse('2026-01-24T12:00:00Z');
const inJuly = Date.parse('2026-07-24T12:00:00Z');

test.each([
  ['Asia/Tokyo', 'JST', 'JST'],
  ['Asia/Kolkata', 'IST', 'IST'],
  ['Asia/Singapore', 'SGT', 'SGT'],
  ['Europe/London', 'GMT', 'BST'],
  ['Europe/Berlin', 'CET', 'CEST'],
  ['America/New_York', 'EST', 'EDT'],
  ['America/Los_Angeles', 'PST', 'PDT'],
  ['Australia/Sydney', 'AEDT', 'AEST'],
  ['Pacific/Auckland', 'NZDT', 'NZST'],
  ['Asia/Shanghai', 'GMT+8', 'GMT+8'],
])('a time in %s is in %s in January and in %s in July', (zone, january, july) => {
  expect([inJanuary, inJuly].map((time) => plain(sayTime(time, zone)).split(' ').at(-1))).toEqual([january, july]);
});

test.each([
  ['2026-11-24T01:31:07Z', '2026-11-24T01:32:50Z', 'UTC', '24 Nov 2026, 01:31 to 01:32 UTC'],
  ['2026-11-24T01:31:07Z', '2026-11-24T01:31:50Z', 'UTC', '24 Nov 2026, 01:31 UTC'],
  ['2026-11-23T23:59:00Z', '2026-11-24T00:01:00Z', 'UTC', '23 Nov 2026, 23:59 to 24 Nov 2026, 00:01 UTC'],
  ['2026-11-23T23:59:00Z', '2026-11-24T00:01:00Z', 'Asia/Tokyo', '24 Nov 2026, 08:59 to 09:01 JST'],
  ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', 'Europe/Berlin', '25 Oct 2026, 02:30 CEST to 02:30 CET'],
])('from %s to %s in %s is said as “%s”', (from, to, zone, said) => {
  expect(plain(sayTimes([Date.parse(from), Date.parse(to)], zone))).toBe(said);
});
