import { expect, test } from 'vitest';
import { membersTwice, withFirst } from '../../../iam/policy/members-twice.ts';
import { parsePolicyDocument } from '../../../iam/policy/parse.ts';

test.each([
  ['{"a":1,"b":2}', []],
  ['{"a":1,"a":2}', ['a']],
  ['{"a":{"b":1},"c":{"b":1}}', []],
  ['{"a":[{"b":1},{"b":1,"c":{"d":[],"d":2}}]}', ['a.1.c.d']],
  ['{"a":"{\\"b\\":1,\\"b\\":2}"}', []],
  ['{"a\\u0062":1,"ab":2}', ['ab']],
  ['["a","a"]', []],
])('in %s these members stand twice: %j', (text, expected) => {
  expect(membersTwice(text).map(({ path, member }) => [...path, member].join('.'))).toEqual(expected);
});

test('the first of two members can be had as well', () => {
  const text = '{"a":{"b":1,"b":2},"a":3}';
  expect(withFirst(text, membersTwice(text))).toEqual({ a: { b: 1 } });
});

test('a text nested deeper than the stack is looked through', () => {
  expect(membersTwice(`${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`)).toEqual([]);
});

test('a statement in which a member stands twice is read both ways, and neither counts as unconditional', () => {
  const text =
    '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}]}';
  const read = parsePolicyDocument(text);
  if (read.kind !== 'parsed') throw new Error('not parsed');
  expect(read.statements.map(({ principals, unread }) => ({ principals, unread }))).toEqual([
    { principals: { kind: 'only', values: [{ type: 'AWS', value: '123456789012' }] }, unread: [twice] },
    { principals: { kind: 'only', values: [{ type: 'AWS', value: '*' }] }, unread: [twice] },
  ]);
});

const twice = { member: 'Principal', text: '', twice: true };

test('a document whose statements stand twice says so', () => {
  const read = parsePolicyDocument('{"Statement":[],"Statement":[]}');
  expect(read).toMatchObject({ kind: 'parsed', unread: [{ member: 'Statement', twice: true }] });
});
