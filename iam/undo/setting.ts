import { locate } from '../actions/locate.ts';
import type { ResourceKind } from '../actions/resources.ts';
import type { Change } from '../change.ts';
import { valueAt } from '../cloudtrail/fields.ts';
import { boundary, type Deed, gone, type Setting, there } from './deed.ts';
import { at, thingOf } from './thing.ts';

/** The things that can hold policies of their own. */
export type Holder = 'user' | 'group' | 'role';

/** Something of things gets a value, if the change names them all and the value. */
export function sets(
  what: string,
  kinds: readonly ResourceKind[],
  change: Change,
  value: string | undefined,
  more: Readonly<Partial<Pick<Setting, 'was' | 'back' | 'withThing' | 'restoring'>>> = {},
): Deed | undefined {
  const of = kinds.map((kind) => thingOf(kind, change)).filter((thing) => thing !== undefined);
  if (of.length < kinds.length || value === undefined) return undefined;
  return { kind: 'sets', what, of, withThing: 'goes along', value, was: undefined, back: undefined, ...more };
}

export function joins(what: string, of: readonly ResourceKind[], change: Change, was?: string): Deed | undefined {
  return sets(what, of, change, there, { was, back: gone, withThing: 'blocks' });
}

/** What is not there cannot be taken away: IAM answers NoSuchEntity. */
export function parts(what: string, of: readonly ResourceKind[], change: Change): Deed | undefined {
  return sets(what, of, change, gone, { was: there, back: there, withThing: 'blocks' });
}

export function inline(kind: Holder, change: Change): Deed | undefined {
  const text = JSON.stringify(valueAt(change.record.request, 'policyDocument'));
  return sets(`inline ${at(change, 'policyName')}`, [kind], change, text, { back: gone, withThing: 'blocks' });
}

export function inlineDeleted(kind: Holder, change: Change): Deed | undefined {
  const what = `inline ${at(change, 'policyName')}`;
  return sets(what, [kind], change, gone, { was: there, withThing: 'blocks' });
}

export function boundarySet(kind: Holder, change: Change, field: string | undefined): Deed | undefined {
  const value = field === undefined ? gone : at(change, field);
  return sets(boundary, [kind], change, value, field === undefined ? {} : { back: gone });
}

export function boundaryOfNew(kind: Holder, change: Change): readonly (Deed | undefined)[] {
  return [sets(boundary, [kind], change, at(change, 'permissionsBoundary') ?? gone)];
}

export function trust(change: Change, field = 'policyDocument'): Deed | undefined {
  return sets('trust', ['role'], change, JSON.stringify(valueAt(change.record.request, field)));
}

export function status(kind: ResourceKind, change: Change, value: string | undefined): Deed | undefined {
  const key = thingOf(kind, change, ['user']);
  if (key === undefined || value === undefined) return undefined;
  const back = value === 'Active' ? 'Inactive' : 'Active';
  return { kind: 'sets', what: 'status', of: [key], withThing: 'goes along', value, was: undefined, back };
}

export function firstDefault(change: Change): Deed | undefined {
  return sets('default version', ['policy'], change, 'v1');
}

export function defaultVersion(change: Change): Deed | undefined {
  const version = locate('policyVersion', change.record, undefined).name;
  const restoring = (former: string) =>
    /^v\d{1,9}$/.test(former)
      ? `set-default-policy-version --policy-arn {policyArn} --version-id ${former}`
      : undefined;
  return sets('default version', ['policy'], change, version, { restoring });
}

export function audience(change: Change, value: string): Deed | undefined {
  const back = value === there ? gone : there;
  return sets(`audience ${at(change, 'clientID')}`, ['oidcProvider'], change, value, { back });
}

export function alias(change: Change, value: string): Setting {
  const what = `alias ${at(change, 'accountAlias')}`;
  return { ...switched(what, value, value === gone ? there : undefined), back: value === gone ? there : undefined };
}

export function switched(what: string, value: string, was?: string): Setting {
  const back = value === there ? gone : there;
  return { kind: 'sets', what, of: [], withThing: 'goes along', value, was, back };
}
