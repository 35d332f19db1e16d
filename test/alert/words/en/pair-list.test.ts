import { expect, test } from 'vitest';
import { lineAct } from '../../../../alert/content/act.ts';
import { plain } from '../../../../alert/phrase.ts';
import { sayAct } from '../../../../alert/words/en/act.ts';
import { sayPairs } from '../../../../alert/words/en/pair-list.ts';
import { type Pair, tagKeysIn, tagsIn } from '../../../../iam/actions/pairs-in.ts';
import { changeOf, denied } from '../../records.ts';
import { headlineOf } from './said.ts';

function said(pairs: readonly Pair[]): string | undefined {
  return pairs.length === 0 ? undefined : plain(sayPairs(pairs));
}

test.each<[what: string, tags: unknown, sentence: string | undefined]>([
  ['key and value', [{ key: 'team', value: 'billing' }], 'team = billing'],
  [
    'several',
    [
      { key: 'team', value: 'billing' },
      { key: 'env', value: 'prod' },
    ],
    'team = billing and env = prod',
  ],
  [
    'three, and counts the rest',
    [1, 2, 3, 4, 5].map((n) => ({ key: `k${n}`, value: `v${n}` })),
    'k1 = v1, k2 = v2, k3 = v3 and 2 more',
  ],
  ['a key without a value', [{ key: 'batch', value: '' }, { key: 'night' }], 'batch and night'],
  ['a number as it is', [{ key: 'cost-centre', value: 4711 }], 'cost-centre = 4711'],
  ['letters of any script', [{ key: '部署', value: '請求' }], '部署 = 請求'],
  ['a value that would read as two tags, in quotes', [{ key: 'a', value: 'b and c = d' }], 'a = "b and c = d"'],
  ['a quote as none of ours', [{ key: 'a', value: 'b" and c = "d' }], 'a = "b\\" and c = \\"d"'],
  ['a backslash as itself', [{ key: 'a', value: '\\' }], 'a = "\\\\"'],
  ['a line break as text', [{ key: 'a', value: 'b\nc' }], 'a = "b\\nc"'],
  ['a single tag that is no list', { key: 'team', value: 'billing' }, 'team = billing'],
  ['not what is no tag', [7, { value: 'x' }, { key: 'team', value: 'billing' }], 'team = billing'],
  ['nothing of an empty list', [], undefined],
  ['nothing of no tags', [7], undefined],
])('A list of tags says %s', (_, tags, sentence) => {
  expect(said(tagsIn({ tags }))).toBe(sentence);
});

test('a long key or value is cut, and says so', () => {
  const text = said([{ key: 'k'.repeat(128), value: 'v'.repeat(256) }]) ?? '';
  expect(text).toMatch(/^k{32}… \(96 more characters\) = v{32}… \(224 more characters\)$/);
});

test.each<[keys: unknown, sentence: string | undefined]>([
  [['team'], 'team'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
  [['two words', {}], '"two words"'],
  [[], undefined],
])('the keys %j read %s', (keys, sentence) => {
  expect(said(tagKeysIn({ tagKeys: keys }))).toBe(sentence);
});

const tags = [{ key: 'team', value: 'billing' }];

test.each<[members: object, headline: string]>([
  [{ requestParameters: { roleName: 'x', tags } }, 'kimura tagged role x with team = billing'],
  [{ requestParameters: { roleName: 'x', tags: [] } }, 'kimura tagged role x with tags'],
  [
    { requestParameters: { roleName: 'x', tags }, ...denied },
    'kimura tried to tag role x with team = billing, and was denied',
  ],
  [{ requestParameters: null, ...denied }, 'kimura tried to tag a role with tags, and was denied'],
])('%j reads “%s”', (members, headline) => {
  expect(headlineOf(changeOf({ eventName: 'TagRole', ...members }))).toBe(headline);
});

test.each<[properties: unknown, headline: string]>([
  [{ 'RoleManager/Enabled': 'false' }, 'kimura changed account-wide IAM setting RoleManager/Enabled = false'],
  [{ 'a/b': { deep: 1 } }, 'kimura changed account-wide IAM setting a/b'],
  [{}, 'kimura changed an account-wide IAM setting'],
  ['odd', 'kimura changed account-wide IAM setting odd'],
])('the account properties %j read “%s”', (properties, headline) => {
  const change = changeOf({ eventName: 'PutAccountProperties', requestParameters: { properties } });
  expect(headlineOf(change)).toBe(headline);
});

test('a line of a digest says the tags as well', () => {
  const { change } = changeOf({ eventName: 'TagRole', requestParameters: { roleName: 'x', tags } });
  expect(plain(sayAct(lineAct(change)))).toBe('tagged with team = billing');
});
