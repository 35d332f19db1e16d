import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertsIn, group } from '../../alert/group.ts';
import { fixtures } from '../fixtures/fixtures.ts';
import { alertOf } from './alert-of.ts';
import { anyValue, mangledEvent } from './anything.ts';
import { invariants } from './render/invariants.ts';
import { rendered } from './render/rendered.ts';

/** All that is wrong with the messages of a batch. */
function breachesIn(bodies: readonly string[]): readonly unknown[] {
  const alerts = bodies
    .map((body, index) => alertOf({ id: `m-${index}`, body }))
    .filter((alert) => alert.kind !== 'left alone');
  const messages = group(alerts);
  const delivered = messages.flatMap(alertsIn).map(({ id }) => id);
  const lost = alerts.filter(({ id }) => !delivered.includes(id));
  const broken = messages
    .map(rendered)
    .flatMap((forms) =>
      Object.entries(invariants).flatMap(([sentence, breaches]) => breaches(forms).map((breach) => [sentence, breach])),
    );
  return [...lost, ...broken];
}

describe('Nothing that an event holds breaks a message', () => {
  test('no real event with anything in the place of its members', () => {
    fc.assert(
      fc.property(mangledEvent, (event) => {
        expect(breachesIn([JSON.stringify(event)])).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('no value at all in the place of an event', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(breachesIn([JSON.stringify(value)])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('no text in the place of JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(breachesIn([text])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('no mixture of events, whole or mangled, in any order and with duplicates', () => {
    const whole = fc.constantFrom(...fixtures).map(({ text }) => text);
    const batch = fc.array(
      fc.oneof(
        whole,
        mangledEvent.map((event) => JSON.stringify(event)),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(batch, fc.boolean(), (bodies, twice) => {
        expect(breachesIn(twice ? [...bodies, ...bodies] : bodies)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a value of 200 KB', { roleName: 'r'.repeat(200_000) }],
    ['a description of 200 KB', { roleName: 'r', description: '<!channel> '.repeat(20_000) }],
    ['a policy of 200 KB', { roleName: 'r', policyName: 'p', policyDocument: policyOf(3000) }],
    [
      'a policy that is nested ten thousand deep',
      { roleName: 'r', policyName: 'p', policyDocument: `${'['.repeat(10_000)}${']'.repeat(10_000)}` },
    ],
    [
      'a thousand parameters',
      Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`parameter${index}`, index])),
    ],
  ])('not %s', (_, requestParameters) => {
    const names = ['PutRolePolicy', 'CreateRole', 'ShareRole'];
    const events = names.map((eventName) =>
      JSON.stringify({ eventName, eventSource: 'iam.amazonaws.com', requestParameters }),
    );
    expect(breachesIn(events)).toEqual([]);
  });
});

function policyOf(statements: number): string {
  const Statement = Array.from({ length: statements }, (_, index) => ({
    Effect: 'Allow',
    Action: `s3:Get${index}`,
    Resource: '*',
  }));
  return JSON.stringify({ Version: '2012-10-17', Statement });
}
