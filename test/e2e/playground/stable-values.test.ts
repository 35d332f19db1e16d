import { expect, test } from 'vitest';
import { stableValues } from '../../../e2e/playground/stable-values.ts';

const [one, other] = ['d3521b11-c1a0-4bed-8197-415bb36d88a5', '8f14e45f-ceea-467f-a9f2-0c8d5e6b7a90'];

test.each([
  [
    `${one} ${other} ${one}`,
    '00000000-0000-4000-8000-000000000001 00000000-0000-4000-8000-000000000002 00000000-0000-4000-8000-000000000001',
  ],
  ['AKIA16BEEA58AB8541E2 for batch', 'AKIA000000001EXAMPLE for batch'],
  ['24 Nov 2026, 10:54:25 UTC to 24 Nov 2026, 10:54:29 UTC', '24 Nov 2026, 22:01:00 UTC to 24 Nov 2026, 22:02:00 UTC'],
  ['26 Nov 2026, 03:30 UTC', '24 Nov 2026, 22:00 to 22:59 UTC'],
  ['26 Nov 2026, 23:59 to 27 Nov 2026, 00:00 UTC', '24 Nov 2026, 22:00 to 22:59 UTC'],
  ['12 seconds ago.', '20 seconds ago.'],
  ['2026-11-26 21:05:07  12 s ago   kimura', '2026-11-24 22:01:00  1 min ago  kimura'],
  ['IamWhodunit-HeartbeatRuleC0B5D5BA-95011F62CEF56 is', 'IamWhodunit-HeartbeatRuleC0B5D5BA-EXAMPLE000001 is'],
  ['account 111111111111, AWS CLI 1.46.3', 'account 111111111111, AWS CLI 1.46.3'],
])('%s becomes %s', (text, same) => {
  expect(stableValues()(text)).toBe(same);
});

test('what was the same in two texts stays the same', () => {
  const stable = stableValues();
  stable(one);
  expect(stable(`${other} ${one}`)).toBe('00000000-0000-4000-8000-000000000002 00000000-0000-4000-8000-000000000001');
});
