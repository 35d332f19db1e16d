import { describe, expect, test } from 'vitest';
import { withVariant } from '../../../iam/actions/variant.ts';
import { partAction, partKind } from '../../../iam/alerter/actions/part-actions.ts';
import { ownPatterns } from '../../../iam/alerter/own-patterns.ts';
import { readRecord } from '../../../iam/cloudtrail/read-record.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { partEntries } from '../../../iam/entries.ts';
import { explain } from '../../../iam/explain.ts';
import { wayBack } from '../../../iam/undo/way-back.ts';

const cases = partEntries.flatMap(({ name, action }) =>
  [undefined, ...(action.variants ?? [])].map((variant) => ({
    title: variant === undefined ? name : `${name} when ${JSON.stringify(variant.when)}`,
    meaning: withVariant(action, variant),
  })),
);

test('there are entries for every service whose calls are caught', () => {
  const caught = ownPatterns({ stackName: 'IamWhodunit', parameters: ['/a'] }).flatMap(({ pattern }) => pattern.source);
  const known = partEntries.map(({ name }) => `aws.${name.split(':')[0]}`);
  expect(new Set(known)).toEqual(new Set(caught));
});

test.each(partEntries)('a call that we do not know beside $name has the same kind of target', ({ name }) => {
  const eventSource = `${name.split(':')[0]}.amazonaws.com`;
  const targets = partEntries.filter((entry) => entry.name.startsWith(`${name.split(':')[0]}:`));
  expect(targets.map(({ action }) => action.target)).toContain(partKind(readRecord({ eventSource, eventName: 'X' })));
});

describe.each(cases)('$title', ({ meaning }) => {
  test('names its target', () => {
    expect(meaning.names).toContain(meaning.target);
  });

  test('has a command of a service that is named', () => {
    expect(meaning.undo === undefined).toBe(meaning.cli === undefined);
    expect(meaning.cli ?? 'none').toMatch(/^[a-z]+$/);
  });
});

test.each([
  ['the date of its API', 'lambda.amazonaws.com', 'UpdateFunctionCode20150331v2'],
  ['an older date', 'lambda.amazonaws.com', 'DeleteFunction20150331'],
  ['no date', 'lambda.amazonaws.com', 'DeleteFunction'],
])('a call is known with %s behind its name', (_, eventSource, eventName) => {
  expect(partAction(readRecord({ eventSource, eventName }))).toBeDefined();
});

test.each([
  ['lambda.amazonaws.com', 'constructor'],
  ['constructor', 'DisableRule'],
  ['__proto__', 'toString'],
  ['sqs.amazonaws.com', 'DisableRule'],
])('%s has no %s', (eventSource, eventName) => {
  expect(partAction(readRecord({ eventSource, eventName }))).toBeUndefined();
});

function undoOf(record: CloudTrailRecord): readonly string[] {
  const change = explain(record);
  return wayBack([change], [change]).commands;
}

describe('the way back of a regional service', () => {
  const disabled = { eventSource: 'events.amazonaws.com', eventName: 'DisableRule', requestParameters: { name: 'r' } };

  test('names the region', () => {
    const record = readRecord({ ...disabled, awsRegion: 'us-gov-west-1' });
    expect(undoOf(record)).toEqual(['aws events enable-rule --name r --region us-gov-west-1']);
  });

  test.each([undefined, '', 'us-east-1; rm -rf /', '--x y'])('is not offered where the region is %j', (awsRegion) => {
    expect(undoOf(readRecord({ ...disabled, awsRegion }))).toEqual([]);
  });
});
