import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Action, Variant } from '../../../iam/actions/action.ts';
import { actionNamed, catalogue } from '../../../iam/actions/catalogue.ts';
import { things } from '../../../iam/actions/things.ts';
import { applied } from '../../../iam/actions/variant.ts';
import { hasPath, membersOf, mutatingActions, requiredMembersOf } from './iam-api.ts';

const consoleOnly = [
  'SetSTSRegionalEndpointStatus',
  'UpdateAccountName',
  'UpdateAccountEmailAddress',
  'UploadCloudFrontPublicKey',
  'UpdateCloudFrontPublicKey',
  'DeleteCloudFrontPublicKey',
];

describe('every IAM action that changes something is in the catalogue', () => {
  test('all of the SDK', () => {
    const missing = mutatingActions.filter((name) => actionNamed(name) === undefined);
    expect(missing, 'AWS has added actions: write an entry for each, in the file of its noun in iam/actions/').toEqual(
      [],
    );
  });

  test('those that only the console calls', () => {
    expect(consoleOnly.filter((name) => actionNamed(name) === undefined)).toEqual([]);
  });

  test('and nothing that does not exist', () => {
    const known = new Set([...mutatingActions, ...consoleOnly]);
    expect(Object.keys(catalogue).filter((name) => !known.has(name))).toEqual([]);
  });

  const list = new URL('../../../../shared/iam-actions.json', import.meta.url);
  test.skipIf(!existsSync(list))('all of the list of 114 (skipped where ../shared/iam-actions.json is absent)', () => {
    const rows: readonly { scope: string; eventName: string }[] = JSON.parse(readFileSync(list, 'utf8'));
    const names = rows.filter(({ scope }) => scope === 'iam').map(({ eventName }) => eventName);
    expect(names).toHaveLength(114);
    expect(names.filter((name) => actionNamed(name) === undefined)).toEqual([]);
  });
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'createuser'])(
  'an event named “%s” is no action that we know',
  (name) => {
    expect(actionNamed(name)).toBeUndefined();
  },
);

const cases: readonly { name: string; action: Action }[] = Object.entries(catalogue).flatMap(([name, action]) => [
  { name, action },
  ...(action.variants ?? []).map((variant: Variant) => ({
    name: `${name} when ${JSON.stringify(variant.when)}`,
    action: applied(action, variant),
  })),
]);

describe.each(cases)('$name', ({ name, action }) => {
  const { verb, past, object, why, unknown, noUndo } = action.en;
  const kinds = [...object.matchAll(/\{(\w+)\}/g)].map(([, kind = '']) => kind);
  const api = name.replace(/ .*/, '');

  test('names only things that we can find', () => {
    expect(kinds.filter((kind) => !Object.hasOwn(things, kind))).toEqual([]);
  });

  test('names its target, unless that is the account or the caller', () => {
    const plain = ['account', 'rootUser'].includes(action.target) || api === 'ChangePassword';
    expect(plain || kinds.includes(action.target)).toBe(true);
  });

  test('has a sentence that can go on, and reasons that end', () => {
    for (const words of [verb, past, object]) expect(words).toMatch(/^[^.`*]*[^.`*\s]$/);
    expect(why, 'one sentence').toMatch(/^[A-Z][^`*]*[^.]\.$/);
    expect(why).not.toMatch(/\. /);
    for (const words of [unknown, noUndo]) expect(words ?? 'None.').toMatch(/^[^`*]*\.$/);
  });

  test('says either how to take it back or why there is no command', () => {
    expect([action.undo, noUndo].filter((way) => way !== undefined)).toHaveLength(1);
  });

  test('keeps its texts short', () => {
    for (const words of [why, unknown ?? '', noUndo ?? '']) expect(words.length).toBeLessThanOrEqual(150);
  });

  test.skipIf(consoleOnly.includes(api))('reads things where IAM has them', () => {
    const found = kinds.filter((kind) => isFoundIn(api, kind) || kind === 'account' || kind === 'rootUser');
    expect(found).toEqual(kinds);
    const { document } = action;
    if (document !== undefined) expect(hasPath(api, document.in ?? 'request', document.field)).toBe(true);
  });
});

function isFoundIn(api: string, kind: string): boolean {
  const row = Object.entries(things).find(([name]) => name === kind)?.[1];
  if (row === undefined) return false;
  const request: readonly string[] = row.request;
  const response: readonly string[] = row.response;
  return (
    request.some((path) => hasPath(api, 'request', path)) || response.some((path) => hasPath(api, 'response', path))
  );
}

test('a call means its caller exactly where IAM lets the user name be left out', () => {
  const optional = mutatingActions.filter(
    (name) => membersOf(name, 'request').includes('UserName') && !requiredMembersOf(name).includes('UserName'),
  );
  const callers = Object.keys(catalogue).filter((name) => actionNamed(name)?.withoutUser === 'caller');
  expect(callers.toSorted()).toEqual([...optional, 'ChangePassword'].toSorted());
});

test('all texts together stay small enough for a function that starts fast', () => {
  expect(JSON.stringify(catalogue).length).toBeLessThan(60_000);
});
