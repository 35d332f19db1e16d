import { describe, expect, test } from 'vitest';
import type { Action } from '../../../iam/actions/action.ts';
import { things } from '../../../iam/actions/things.ts';
import { applied } from '../../../iam/actions/variant.ts';
import { partAction, partServices } from '../../../iam/alerter/actions/part-services.ts';
import { ownPatterns } from '../../../iam/alerter/own-patterns.ts';
import { readRecord } from '../../../iam/cloudtrail/read-record.ts';
import { explain } from '../../../iam/explain.ts';

const cases: readonly { name: string; action: Action }[] = Object.entries(partServices).flatMap(
  ([service, { actions }]) =>
    Object.entries(actions).flatMap(([name, action]) => [
      { name: `${service} ${name}`, action },
      ...(action.variants ?? []).map((variant) => ({
        name: `${service} ${name} when ${JSON.stringify(variant.when)}`,
        action: applied(action, variant),
      })),
    ]),
);

test('there are words for every service whose calls are caught', () => {
  const caught = ownPatterns({ stackName: 'IamWhodunit', parameters: ['/a'] }).flatMap(({ pattern }) => pattern.source);
  const known = Object.keys(partServices).map((service) => `aws.${service.split('.')[0]}`);
  expect(new Set(known)).toEqual(new Set(caught));
});

describe.each(cases)('$name', ({ action }) => {
  const { verb, past, object, why, unknown, noUndo } = action.en;

  test('names its target, and only things that we can find', () => {
    const kinds = [...object.matchAll(/\{(\w+)\}/g)].map(([, kind = '']) => kind);
    expect(kinds).toContain(action.target);
    expect(kinds.filter((kind) => !Object.hasOwn(things, kind))).toEqual([]);
  });

  test('has a sentence that can go on, and reasons that end and are short', () => {
    for (const words of [verb, past, object]) expect(words).toMatch(/^[^.`*]*[^.`*\s]$/);
    expect(why).toMatch(/^[A-Z][^`*]*[^.]\.$/);
    for (const words of [why, unknown ?? 'None.', noUndo ?? 'None.']) expect(words).toMatch(/^[^`*!]{1,130}\.$/);
  });

  test('says either how to take it back or why there is no command', () => {
    expect([action.undo, noUndo].filter((way) => way !== undefined)).toHaveLength(1);
    if (action.undo !== undefined) expect(action.cli).toMatch(/^[a-z]+$/);
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

describe('the way back of a regional service', () => {
  const disabled = { eventSource: 'events.amazonaws.com', eventName: 'DisableRule', requestParameters: { name: 'r' } };

  test('names the region', () => {
    const record = readRecord({ ...disabled, awsRegion: 'us-gov-west-1' });
    expect(explain(record).undo).toBe('aws events enable-rule --name r --region us-gov-west-1');
  });

  test.each([undefined, '', 'us-east-1; rm -rf /', '--x y'])('is not offered where the region is %j', (awsRegion) => {
    expect(explain(readRecord({ ...disabled, awsRegion })).undo).toBeUndefined();
  });
});
