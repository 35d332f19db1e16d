import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentPoints } from '../../../../../alert/content/policy/document.ts';
import { trustPoints } from '../../../../../alert/content/policy/trust.ts';
import { type Phrase, plain } from '../../../../../alert/phrase.ts';
import { parsePolicyDocument } from '../../../../../iam/policy/parse.ts';
import { anyDocument } from '../../../../iam/policy/documents.ts';
import { sayPoints } from '../said.ts';

function everyPoint(document: unknown): readonly Phrase[] {
  const text = parsePolicyDocument(document);
  const trust = ['123456789012', undefined].flatMap((account) => trustPoints(text, account));
  return sayPoints([...documentPoints(text), ...trust]);
}

test('Whatever a document holds, there is something to read, in few points of less than 600 characters', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const points = everyPoint(document);
      expect(points.length).toBeGreaterThan(2);
      expect(points.length).toBeLessThan(40);
      for (const point of points) expect(plain(point).length).toBeLessThan(600);
    }),
    { numRuns: 500 },
  );
});

test('Whatever a document holds, no part of a phrase is empty, which Slack refuses', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      for (const part of everyPoint(document).flat()) expect(part.text).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

/** No word of ours holds these letters, so that whatever shows them came out of the document. */
const foreign = 'ʭʭ';

test('Nothing of a document is said as if it were our own words', () => {
  const value = fc.constantFrom(
    foreign,
    `${foreign}:*`,
    `arn:aws:iam::123456789012:role/${foreign}`,
    `${foreign}.x:sub`,
  );
  const values = fc.array(value, { minLength: 1, maxLength: 8 });
  const operator = fc.oneof(value, fc.constantFrom('StringLike', 'Bool', 'Null', 'IpAddress', 'DateLessThan'));
  const key = fc.oneof(value, fc.constantFrom('aws:SourceIp', 'aws:TokenIssueTime', `aws:ResourceTag/${foreign}`));
  const statement = fc.record({
    Effect: fc.constantFrom('Allow', 'Deny', foreign),
    Principal: fc.dictionary(fc.oneof(value, fc.constantFrom('AWS', 'Service', 'Federated')), values),
    Action: fc.oneof(values, fc.constant('*')),
    Resource: values,
    Condition: fc.dictionary(operator, fc.dictionary(key, values)),
    [foreign]: value,
  });
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1 }), (statements) => {
      const words = everyPoint({ Statement: statements })
        .flat()
        .filter((part) => part.kind === 'words');
      for (const { text } of words) expect(text).not.toContain(foreign);
    }),
  );
});

test.each([
  ['a very long name', (long: string) => ({ Action: long, Resource: long, Condition: { [long]: { [long]: long } } })],
  [
    'very many long names',
    (long: string) => ({
      Action: Array.from({ length: 900 }, (_, index) => `${long}${index}`),
      Resource: Array.from({ length: 900 }, (_, index) => `${long}${index}`),
      Principal: { AWS: Array.from({ length: 900 }, (_, index) => `${long}${index}`) },
      Condition: Object.fromEntries(
        Array.from({ length: 90 }, (_, index) => [`${long}${index}`, { [long]: [long, long], a: [long, long] }]),
      ),
      [long]: long,
    }),
  ],
])('%s is shortened to what fits', (_, statement) => {
  const points = everyPoint({ Statement: { Effect: 'Deny', ...statement('ab:c'.repeat(300)) } });
  expect(points.length).toBeGreaterThan(0);
  for (const point of points) expect(plain(point).length).toBeLessThan(600);
});
