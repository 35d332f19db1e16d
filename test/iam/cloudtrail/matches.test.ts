import { describe, expect, test } from 'vitest';
import { matches } from '../../../iam/cloudtrail/matches.ts';

type Case = readonly [pattern: unknown, event: unknown, matched: boolean];

const rules: Record<string, readonly Case[]> = {
  'a value matches itself and nothing like it': [
    [{ a: ['x'] }, { a: 'x' }, true],
    [{ a: ['x'] }, { a: 'X' }, false],
    [{ a: ['x', 'y'] }, { a: 'y' }, true],
    [{ a: ['true'] }, { a: true }, false],
    [{ a: [true] }, { a: true }, true],
    [{ a: [true] }, { a: 'true' }, false],
    [{ a: [1] }, { a: 1 }, true],
    [{ a: [1] }, { a: '1' }, false],
    [{ a: [null] }, { a: null }, true],
    [{ a: [null] }, {}, false],
    [{ a: [''] }, { a: '' }, true],
  ],
  'every member must match': [
    [{ a: ['x'], b: ['y'] }, { a: 'x', b: 'y' }, true],
    [{ a: ['x'], b: ['y'] }, { a: 'x' }, false],
    [{ a: { b: { c: ['x'] } } }, { a: { b: { c: 'x' } } }, true],
    [{ a: { b: ['x'] } }, { a: 'x' }, false],
    [{ a: { b: ['x'] } }, {}, false],
    [{ a: ['x'] }, { a: { b: 'x' } }, false],
    [{ toString: [{ exists: false }] }, {}, true],
  ],
  'one element of an array is enough, and objects in it are tried one by one': [
    [{ a: ['x'] }, { a: ['w', 'x'] }, true],
    [{ a: ['x'] }, { a: [['w'], ['x']] }, true],
    [{ a: ['x'] }, { a: [] }, false],
    [{ a: { b: ['x'], c: ['y'] } }, { a: [{ b: 'x', c: 'y' }] }, true],
    [{ a: { b: ['x'], c: ['y'] } }, { a: [{ b: 'x' }, { c: 'y' }] }, false],
  ],
  'prefix, suffix and equals-ignore-case look at strings only': [
    [{ a: [{ prefix: 'Get' }] }, { a: 'GetRole' }, true],
    [{ a: [{ prefix: 'Get' }] }, { a: 'getRole' }, false],
    [{ a: [{ suffix: 'Role' }] }, { a: 'GetRole' }, true],
    [{ a: [{ 'equals-ignore-case': 'getrole' }] }, { a: 'GetRole' }, true],
    [{ a: [{ prefix: '1' }] }, { a: 12 }, false],
    [{ a: [{ prefix: '' }] }, {}, false],
  ],
  'a star of a wildcard is anything, also nothing': [
    [{ a: [{ wildcard: '*:queue-*' }] }, { a: 'arn:aws:sqs:us-east-1:1:queue-x' }, true],
    [{ a: [{ wildcard: '*:queue-*' }] }, { a: ':queue-' }, true],
    [{ a: [{ wildcard: '*:queue-*' }] }, { a: 'queue-x' }, false],
    [{ a: [{ wildcard: 'a.c' }] }, { a: 'abc' }, false],
    [{ a: [{ wildcard: 'a*' }] }, { a: 'a\nb' }, true],
    [{ a: [{ wildcard: '*' }] }, { a: 1 }, false],
    [{ a: [{ wildcard: '*' }] }, {}, false],
    [{ a: [{ 'anything-but': { wildcard: 'x*' } }] }, { a: 'xy' }, false],
  ],
  'one of the patterns in $or is enough, and what stands beside it must match too': [
    [{ $or: [{ a: ['x'] }, { b: ['y'] }] }, { a: 'x' }, true],
    [{ $or: [{ a: ['x'] }, { b: ['y'] }] }, { b: 'y' }, true],
    [{ $or: [{ a: ['x'] }, { b: ['y'] }] }, { a: 'y', b: 'x' }, false],
    [{ c: ['z'], $or: [{ a: ['x'] }, { b: ['y'] }] }, { a: 'x' }, false],
    [{ c: ['z'], $or: [{ a: ['x'] }, { b: ['y'] }] }, { a: 'x', c: 'z' }, true],
    [{ d: { $or: [{ a: ['x'] }, { b: { e: ['y'] } }] } }, { d: { b: { e: 'y' } } }, true],
    [{ $or: [{ a: ['x'], b: ['y'] }, { a: ['w'] }] }, { a: 'x', b: 'n' }, false],
  ],
  'exists beside a value allows for a member that is missing': [
    [{ a: [{ exists: false }, 'x'] }, {}, true],
    [{ a: [{ exists: false }, 'x'] }, { a: 'x' }, true],
    [{ a: [{ exists: false }, 'x'] }, { a: 'y' }, false],
  ],
  'anything-but matches what is there and different': [
    [{ a: [{ 'anything-but': 'x' }] }, { a: 'y' }, true],
    [{ a: [{ 'anything-but': 'x' }] }, { a: 'x' }, false],
    [{ a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'y' }, false],
    [{ a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'z' }, true],
    [{ a: [{ 'anything-but': { prefix: 'Get' } }] }, { a: 'GetRole' }, false],
    [{ a: [{ 'anything-but': { prefix: ['Get', 'List'] } }] }, { a: 'ListRoles' }, false],
    [{ a: [{ 'anything-but': { prefix: ['Get', 'List'] } }] }, { a: 'PutRolePolicy' }, true],
    [{ a: [{ 'anything-but': { suffix: 'Role' } }] }, { a: 'GetRole' }, false],
    [{ a: [{ 'anything-but': 'x' }] }, { a: ['x', 'y'] }, true],
    [{ a: [{ 'anything-but': 'x' }] }, { a: null }, true],
    [{ a: [{ 'anything-but': { prefix: 'x' } }] }, { a: true }, true],
  ],
  'anything-but never matches what is missing': [
    [{ a: [{ 'anything-but': 'x' }] }, {}, false],
    [{ a: [{ 'anything-but': { prefix: 'Get' } }] }, {}, false],
    [{ a: { b: [{ 'anything-but': 'x' }] } }, { a: {} }, false],
    [{ a: [{ 'anything-but': 'x' }] }, { a: { b: 'y' } }, false],
  ],
  'exists asks for a value, not for an object': [
    [{ a: [{ exists: true }] }, { a: 'x' }, true],
    [{ a: [{ exists: true }] }, { a: null }, true],
    [{ a: [{ exists: true }] }, {}, false],
    [{ a: [{ exists: true }] }, { a: { b: 'x' } }, false],
    [{ a: [{ exists: false }] }, {}, true],
    [{ a: { b: [{ exists: false }] } }, {}, true],
    [{ a: { b: [{ exists: false }] } }, { a: { b: 1 } }, false],
    [{ a: { b: [{ exists: false }] } }, { a: 'x' }, true],
    [{ a: { b: [{ exists: false }] } }, { a: [] }, true],
    [{ a: [{ exists: false }] }, { a: [] }, true],
    [{ a: [{ exists: true }] }, { a: [] }, false],
  ],
};

describe.each(Object.entries(rules))('%s', (_, cases) => {
  test.each(cases)('%j, %j: %s', (pattern, event, matched) => {
    expect(matches(pattern, event)).toBe(matched);
  });
});

describe('an operator that is not known here is named, whatever the event', () => {
  test.each([
    ['numeric', { a: [{ numeric: ['>', 1] }] }],
    ['x\\\\*', { a: [{ wildcard: 'x\\\\*' }] }],
    ['x**', { a: [{ wildcard: 'x**' }] }],
    ['cidr', { a: { b: [{ cidr: '10.0.0.0/8' }] } }],
    ['$and', { $and: [{ a: ['x'] }, { b: ['y'] }] }],
    ['prefix with suffix', { a: [{ prefix: 'x', suffix: 'y' }] }],
  ])('%s', (operator, pattern) => {
    expect(() => matches(pattern, {})).toThrow(`"${operator}"`);
  });

  test.each([
    [{ a: 'x' }, 'The event pattern at "a" must be a list or an object.'],
    [['x'], 'An event pattern must be an object.'],
    [{ $or: [{ a: ['x'] }] }, '"$or" in an event pattern must be a list of two objects or more.'],
    [{ $or: [['x'], { a: ['x'] }] }, '"$or" in an event pattern must be a list of two objects or more.'],
    [{ a: [{ prefix: ['x'] }] }, 'The event pattern uses "["x"]"'],
  ])('and a pattern that is none is refused: %j', (pattern, message) => {
    expect(() => matches(pattern, {})).toThrow(message);
  });
});
