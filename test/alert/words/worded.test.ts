import { expect, test } from 'vitest';
import { group } from '../../../alert/group.ts';
import { plain } from '../../../alert/phrase.ts';
import { worded } from '../../../alert/words/worded.ts';
import { changeOf } from '../records.ts';

const tokyo = { language: 'en', timeZone: 'Asia/Tokyo', accountNames: {} } as const;
const named = { ...tokyo, timeZone: 'UTC', accountNames: { '123456789012': 'prod' } };
const alerts = ['DeleteRole', 'DeleteGroup'].map((eventName) => changeOf({ eventName, requestParameters: {} }));

test.each([
  ['a single message', group(alerts.slice(0, 1))],
  ['a digest', group(alerts)],
])('%s is in the words of the one who reads it, though they are kept', (_, [message]) => {
  if (message === undefined) throw new Error('no message');
  expect(worded(message, tokyo)).toBe(worded(message, tokyo));
  expect(plain(worded(message, tokyo).headline)).not.toContain('prod');
  expect(plain(worded(message, named).headline)).toMatch(/^prod: /);
});

test('the same alerts are the same messages, and fewer are others', () => {
  expect(group([...alerts])).toBe(group(alerts));
  expect(group(alerts.slice(0, 1))).toEqual([{ kind: 'single', alert: alerts[0] }]);
  expect(group(alerts)).toHaveLength(1);
});
