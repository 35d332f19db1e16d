import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyText } from '../../../iam/policy/document.ts';
import { parsePolicyDocument } from '../../../iam/policy/parse.ts';
import type { Statement } from '../../../iam/policy/statement.ts';
import { anyDocument } from './documents.ts';

const nothingSaid: Statement = {
  sid: undefined,
  effect: 'Allow',
  actions: { kind: 'not said' },
  resources: { kind: 'not said' },
  principals: { kind: 'not said' },
  conditions: [],
  unread: [],
};

const plainStatement: Statement = {
  ...nothingSaid,
  actions: { kind: 'only', values: ['s3:GetObject'] },
  resources: { kind: 'only', values: ['arn:aws:s3:::logs/*'] },
};

const plain: PolicyText = { kind: 'parsed', version: '2012-10-17', statements: [plainStatement], unread: [] };
const plainText =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::logs/*"]}]}';

describe('A document is read', () => {
  test.each<[how: string, document: unknown]>([
    ['as JSON text, as a request has it', plainText],
    ['URL-encoded, as a response has it', encodeURIComponent(plainText)],
    ['with a byte order mark and white space around', `\uFEFF\n ${plainText}\n`],
    ['as an object', JSON.parse(plainText)],
    ['with single values instead of lists', plainText.replaceAll(/[[\]]/g, '')],
    [
      'with its members in any case',
      plainText.replace('Statement', 'STATEMENT').replace('Action', 'action').replace('Effect', 'effect'),
    ],
  ])('%s', (_, document) => {
    expect(parsePolicyDocument(document)).toEqual(plain);
  });

  test('first as JSON, so that an escape in a name stays as it is', () => {
    const document = parsePolicyDocument('{"Statement":{"Effect":"Allow","Resource":"a%2Fb"}}');
    expect(document).toMatchObject({ statements: [{ resources: { values: ['a%2Fb'] } }] });
  });

  test('with a plus sign kept, which is no space in RFC 3986', () => {
    const document = parsePolicyDocument(encodeURIComponent('{"Statement":{"Sid":"a+b"}}').replace('%2B', '+'));
    expect(document).toMatchObject({ statements: [{ sid: 'a+b' }] });
  });
});

describe('What is no policy is said to be none:', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  test.each<[what: string, document: unknown, reason: string]>([
    ['nothing', undefined, 'absent'],
    ['null', null, 'absent'],
    ['an empty text', ' \n', 'absent'],
    ['half a document', '{', 'not JSON'],
    ['a broken escape', '%7B%', 'not JSON'],
    ['half a character', '\uD800', 'not JSON'],
    ['an object that holds itself', cycle, 'not JSON'],
    ['a number too large for JSON', 10n, 'not JSON'],
    ['a function', () => '{}', 'not JSON'],
    ['a list', '[]', 'not an object'],
    ['a text in JSON', '"{}"', 'not an object'],
    ['a number', 5, 'not an object'],
    ['a very deep list', deep, 'not an object'],
  ])('%s', (_, document, reason) => {
    expect(parsePolicyDocument(document)).toMatchObject({ kind: 'unparseable', reason });
  });

  test('with its text as it came', () => {
    expect(parsePolicyDocument(' {"Statement" ')).toMatchObject({ text: ' {"Statement" ' });
  });
});

describe('A statement is read', () => {
  test.each<[what: string, statement: object, read: Partial<Statement>]>([
    ['without any member', {}, { effect: 'Unknown' }],
    ['with its Sid', { Effect: 'Deny', Sid: 'One' }, { effect: 'Deny', sid: 'One' }],
    ['with NotAction', { Effect: 'Allow', NotAction: 'iam:*' }, { actions: { kind: 'all but', values: ['iam:*'] } }],
    ['with NotResource', { Effect: 'Allow', NotResource: ['a'] }, { resources: { kind: 'all but', values: ['a'] } }],
    ['with an empty list of actions', { Effect: 'Allow', Action: [] }, { actions: { kind: 'only', values: [] } }],
    [
      'with everyone as its principal',
      { Effect: 'Allow', Principal: '*' },
      { principals: { kind: 'only', values: [{ type: '*', value: '*' }] } },
    ],
    [
      'with principals of several types, in any case, and account numbers as numbers',
      { Effect: 'Allow', Principal: { aws: ['*', 123456789012], Service: 'ec2.amazonaws.com', New: 'x' } },
      {
        principals: {
          kind: 'only',
          values: [
            { type: 'AWS', value: '*' },
            { type: 'AWS', value: '123456789012' },
            { type: 'Service', value: 'ec2.amazonaws.com' },
            { type: 'New', value: 'x' },
          ],
        },
      },
    ],
    [
      'with NotPrincipal',
      { Effect: 'Deny', NotPrincipal: { AWS: '123456789012' } },
      { effect: 'Deny', principals: { kind: 'all but', values: [{ type: 'AWS', value: '123456789012' }] } },
    ],
    [
      'with numbers, booleans and empty texts in its conditions',
      { Effect: 'Allow', Condition: { Bool: { a: true }, NumericEquals: { b: [1, '2'] }, StringEquals: { c: '' } } },
      {
        conditions: [
          { operator: 'Bool', key: 'a', values: ['true'] },
          { operator: 'NumericEquals', key: 'b', values: ['1', '2'] },
          { operator: 'StringEquals', key: 'c', values: [''] },
        ],
      },
    ],
  ])('%s', (_, statement, read) => {
    expect(parsePolicyDocument({ Statement: statement })).toEqual({
      kind: 'parsed',
      version: undefined,
      statements: [{ ...nothingSaid, ...read }],
      unread: [],
    });
  });
});

describe('Nothing is dropped in silence:', () => {
  test.each<[what: string, statement: object, unread: Statement['unread']]>([
    ['an effect in the wrong case', { Effect: 'allow' }, [{ member: 'Effect', text: '"allow"' }]],
    ['an object as an action', { Action: [{ a: 1 }, 's3:*'] }, [{ member: 'Action', text: '{"a":1}' }]],
    ['no resource at all', { Resource: null }, [{ member: 'Resource', text: 'null' }]],
    ['Action and NotAction', { Action: 'a', NotAction: 'b' }, [{ member: 'NotAction', text: '"b"' }]],
    ['a principal by its bare name', { Principal: 'bob' }, [{ member: 'Principal', text: '"bob"' }]],
    ['a list of lists of principals', { Principal: { AWS: [['*']] } }, [{ member: 'Principal.AWS', text: '["*"]' }]],
    ['Principal and NotPrincipal', { Principal: '*', NotPrincipal: '*' }, [{ member: 'NotPrincipal', text: '"*"' }]],
    ['a condition that is a text', { Condition: 'mfa' }, [{ member: 'Condition', text: '"mfa"' }]],
    ['an operator without a key', { Condition: { Bool: true } }, [{ member: 'Condition.Bool', text: 'true' }]],
    ['a key without a value', { Condition: { Bool: { k: null } } }, [{ member: 'Condition.Bool.k', text: 'null' }]],
    ['a member that no policy has', { Foo: 1 }, [{ member: 'Foo', text: '1' }]],
    ['the same member in another case', { Sid: 'a', sid: 'b' }, [{ member: 'sid', text: '"b"' }]],
    [
      'a prototype',
      JSON.parse('{"__proto__":{"Effect":"Allow"}}'),
      [{ member: '__proto__', text: '{"Effect":"Allow"}' }],
    ],
  ])('%s', (_, statement, unread) => {
    expect(parsePolicyDocument({ Statement: [statement] })).toMatchObject({ statements: [{ unread }] });
  });

  test('what stands where a statement should, and other members of the document', () => {
    const document = parsePolicyDocument('{"Statement":[1,{"Effect":"Deny"},"x",null],"Statements":[]}');
    expect(document).toMatchObject({
      statements: [{ effect: 'Deny' }],
      unread: [
        { member: 'Statement', text: '1' },
        { member: 'Statement', text: '"x"' },
        { member: 'Statement', text: 'null' },
        { member: 'Statements', text: '[]' },
      ],
    });
  });

  test('a part too deep to be written out again', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(parsePolicyDocument(`{"Statement":{"Effect":"Allow","Condition":${deep}}}`)).toMatchObject({
      statements: [{ unread: [{ member: 'Condition', text: '…' }] }],
    });
  });
});

test('An empty document has no statement', () => {
  expect(parsePolicyDocument('{}')).toEqual({ kind: 'parsed', version: undefined, statements: [], unread: [] });
});

test('Of two members of the same name either may count: the last is read first, as everywhere in JSON', () => {
  expect(parsePolicyDocument('{"Statement":{"Effect":"Allow","Effect":"Deny"}}')).toMatchObject({
    statements: [{ effect: 'Deny' }, { effect: 'Allow' }],
  });
});

describe('Whatever it gets,', () => {
  test('it answers and never throws', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(['parsed', 'unparseable']).toContain(parsePolicyDocument(document).kind);
      }),
    );
  });

  test('JSON text, its URL-encoded form and its object are the same document', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (document) => {
        const text = JSON.stringify(document);
        const read = parsePolicyDocument(text);
        expect(parsePolicyDocument(encodeURIComponent(text))).toEqual(read);
        expect(parsePolicyDocument(JSON.parse(text))).toEqual(read);
      }),
    );
  });

  test('every entry of the statement list is a statement or unread', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (entries) => {
        const document = parsePolicyDocument({ Statement: entries });
        expect(document.kind === 'parsed' && document.statements.length + document.unread.length).toBe(entries.length);
      }),
    );
  });
});
