import type { Principals, StatedPrincipal, Statement, Targets, Unread } from '../../../iam/policy/statement.ts';
import { isEverything, isWholeService } from '../../../iam/policy/targets.ts';
import { shortArn } from './short-arn.ts';

/** Names of a policy: these only, or all but these. */
export type Named = Readonly<{ code: 'only' | 'all but'; names: readonly string[] }>;

export type Actions = Readonly<{ code: 'everything' | 'nothing' | 'not readable' }> | Named;

export type Resources = Readonly<{ code: 'not said' | 'everything' | 'nothing' }> | Named;

/** Whom a permissions document names, which it has no business to do. */
export type NamedPrincipals = Readonly<{ code: 'not said' | 'everyone' | 'nobody' }> | Named;

export function actionsOf(actions: Targets): Exclude<Actions, { code: 'not readable' }> {
  if (isEverything(actions)) return { code: 'everything' };
  if (actions.kind === 'not said' || actions.values.length === 0) return { code: 'nothing' };
  return { code: actions.kind, names: distinct(widestFirst(actions.values)) };
}

/** Actions in a form that cannot be read are not “no action”. */
export function readableActionsOf(actions: Targets, unread: readonly Unread[]): Actions {
  const isEmpty = actions.kind === 'not said' || actions.values.length === 0;
  const isUnread = isEmpty && unread.some(({ member }) => /action$/i.test(member));
  return isUnread ? { code: 'not readable' } : actionsOf(actions);
}

/** So that `iam:*` is not among those that are only counted. */
function widestFirst(actions: readonly string[]): readonly string[] {
  return actions.toSorted((one, other) => Number(isWholeService(other)) - Number(isWholeService(one)));
}

/** With the account that the document is of, its ARNs are shorter. */
export function resourcesOf({ actions, resources }: Statement, accountId: string | undefined): Resources {
  if (resources.kind === 'not said') return { code: 'not said' };
  if (isEverything(resources)) return everywhere(actions);
  if (resources.values.length === 0) return { code: 'nothing' };
  const known = { services: servicesOf(actions), accountId };
  return { code: resources.kind, names: distinct(resources.values.map((resource) => shortArn(resource, known))) };
}

/** “Everything except `iam:*` on everything” would read as if only that were the exception. */
function everywhere(actions: Targets): Resources {
  return { code: actions.kind === 'all but' && !isEverything(actions) ? 'not said' : 'everything' };
}

function servicesOf(actions: Targets): readonly string[] {
  if (actions.kind !== 'only') return [];
  return actions.values.map((action) => action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase());
}

/** A policy of an identity names no principal: one that does is shown to be something else. */
export function principalsOf(principals: Principals): NamedPrincipals {
  if (principals.kind === 'not said') return { code: 'not said' };
  if (principals.values.length === 0) return { code: principals.kind === 'only' ? 'nobody' : 'everyone' };
  return { code: principals.kind, names: distinct(principals.values.map(typed)) };
}

export function typed({ type, value }: StatedPrincipal): string {
  return type === '*' ? value : `${type}: ${value}`;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
