import { expect, test } from 'vitest';
import { plain } from '../../../../alert/phrase.ts';
import { sayTime } from '../../../../alert/words/en/time.ts';

test('a moment is said in the reader’s zone', () => {
  const time = Date.parse('2026-11-24T00:41:07Z');
  expect(plain(sayTime(time, 'UTC'))).toBe('24 Nov 2026, 00:41:07 UTC');
  expect(plain(sayTime(time, 'Asia/Tokyo'))).toBe('24 Nov 2026, 09:41:07 GMT+9');
  expect(plain(sayTime(undefined, 'UTC'))).toBe('time not recorded');
});

test('UTC, which is said without Intl, reads as Intl says any other zone', () => {
  for (let month = 0; month < 12; month += 1) {
    const time = Date.UTC(2026, month, 3, 4, 5, 6);
    expect(plain(sayTime(time, 'UTC'))).toBe(plain(sayTime(time, 'Etc/UTC')));
  }
});
