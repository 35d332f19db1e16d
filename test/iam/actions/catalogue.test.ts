import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actionNamed, catalogue } from '../../../iam/actions/catalogue.ts';
import { isResourceKind, type ResourceKind, resources } from '../../../iam/actions/resources.ts';
import { type ValueKind, values } from '../../../iam/actions/values.ts';
import { withVariant } from '../../../iam/actions/variant.ts';
import { iamEntries } from '../../../iam/entries.ts';
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

const cases = iamEntries.flatMap(({ name, action }) =>
  [undefined, ...(action.variants ?? [])].map((variant) => ({
    name,
    title: variant === undefined ? name : `${name} when ${JSON.stringify(variant.when)}`,
    meaning: withVariant(action, variant),
  })),
);

/** The entries and variants for which something does not hold. */
function breachesOf(holds: (one: (typeof cases)[number]) => boolean): readonly string[] {
  return cases.flatMap((one) => (holds(one) ? [] : one.title));
}

describe('every entry and each of its variants', () => {
  test('names its target, unless that is the account or the caller', () => {
    const breaches = breachesOf(
      ({ name, meaning: { target, names } }) =>
        ['account', 'rootUser'].includes(target) || name === 'ChangePassword' || names.includes(target),
    );
    expect(breaches).toEqual([]);
  });

  test('reads what it names where IAM has it', () => {
    const breaches = breachesOf(
      ({ name, meaning: { names } }) =>
        consoleOnly.includes(name) ||
        names.every((kind) => kind === 'account' || kind === 'rootUser' || isFoundIn(name, kind)),
    );
    expect(breaches).toEqual([]);
  });

  test('reads its document where IAM has it', () => {
    const breaches = breachesOf(
      ({ name, meaning: { document } }) =>
        document === undefined || hasPath(name, document.in ?? 'request', document.field),
    );
    expect(breaches).toEqual([]);
  });
});

test('the variants of an action have names of their own', () => {
  const twice = iamEntries.filter(({ action: { variants = [] } }) => {
    return new Set(variants.map(({ name }) => name)).size < variants.length;
  });
  expect(twice).toEqual([]);
});

function isFoundIn(api: string, kind: ResourceKind | ValueKind): boolean {
  const { request, response } = isResourceKind(kind) ? resources[kind] : values[kind];
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
