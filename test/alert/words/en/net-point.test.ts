import { expect, test } from 'vitest';
import type { NetPoint } from '../../../../alert/content/net/net-point.ts';
import { plain } from '../../../../alert/phrase.ts';
import { sayNetPoint } from '../../../../alert/words/en/net/net-point.ts';

const place = { timeZone: 'UTC', accountNames: {} };
const billing = { kind: 'role', name: 'billing' } as const;
const kimura = { kind: 'user', name: 'kimura' } as const;
const never = { kind: 'never' } as const;
const at = { kind: 'at', time: Date.UTC(2026, 10, 24, 9, 37) } as const;
const effect = {
  code: 'net effect',
  of: { principals: [billing], named: false },
  effect: 'lost',
  actions: { patterns: ['s3:GetObject'], except: [] },
  resources: { patterns: ['*'], except: [] },
  conditional: false,
  because: undefined,
  statement: undefined,
} as const;

test.each<[said: string, point: NetPoint]>([
  ['Lost: s3:GetObject on everything.', effect],
  ['Lost: s3:GetObject on everything. The permissions boundary does not allow it.', { ...effect, because: 'boundary' }],
  ['Lost: s3:GetObject on everything, which was allowed in some cases.', { ...effect, conditional: true }],
  ['Gained: s3:GetObject on everything, in some cases.', { ...effect, effect: 'gained', conditional: true }],
  ['Widened: s3:GetObject on everything, allowed in more cases than before.', { ...effect, effect: 'widened' }],
  ['Changed: s3:GetObject on everything, allowed in other cases than before.', { ...effect, effect: 'changed' }],
  [
    'Role billing, user kimura: lost s3:GetObject on everything. No identity policy of theirs allows it any more.',
    { ...effect, of: { principals: [kimura, billing], named: true }, because: 'not allowed' },
  ],
  ['1 more difference in access.', { code: 'more effects', count: 1 }],
  ['Also affects 1 more user or role.', { code: 'more affected', count: 1 }],
  [
    'What the policies a and b allow is not known: their texts were not read.',
    { code: 'texts not read', policies: ['a', 'b'] },
  ],
  ['The key was never seen in use.', { code: 'last use', of: { kind: 'key', name: undefined }, use: never }],
  [
    'The user has no key that was ever seen in use, and no password.',
    { code: 'last use', of: { kind: 'user', name: undefined }, use: never },
  ],
  ['User kimura was last seen in use on 24 Nov 2026, 09:37:00 UTC.', { code: 'last use', of: kimura, use: at }],
  ['None of them was seen in use within the last 30 days.', { code: 'in use', principals: [], among: 3 }],
  [
    '2 of 3 were seen in use within 30 days: billing and kimura.',
    { code: 'in use', principals: [billing, kimura], among: 3 },
  ],
])('%s', (said, point) => {
  expect(plain(sayNetPoint(point, place))).toBe(said);
});
