import type { Principals, StatedPrincipal, Statement, Targets } from '../../../../iam/policy/statement.ts';
import { isEverything, isWholeService } from '../../../../iam/policy/targets.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import type { Space } from './fitting.ts';
import { listed } from './listed.ts';
import { sayName } from './say-name.ts';
import { shortArn } from './short-arn.ts';

/** What a statement is about: “`s3:*` and `sqs:SendMessage`”, “everything except `iam:*`”. */
export function sayActions(actions: Targets, space: Space): Phrase {
  if (isEverything(actions)) return ours('everything');
  if (actions.kind === 'not said' || actions.values.length === 0) return ours('no action');
  const named = sayNames(widestFirst(actions.values), space);
  return actions.kind === 'only' ? named : phrase`everything except ${named}`;
}

/** So that `iam:*` is not among those that are only counted. */
function widestFirst(actions: readonly string[]): readonly string[] {
  return actions.toSorted((one, other) => Number(isWholeService(other)) - Number(isWholeService(one)));
}

/** On what, with a leading space: “ on `billing-archive/*`”. */
export function sayResources({ actions, resources }: Statement, accountId: string | undefined, space: Space): Phrase {
  if (resources.kind === 'not said') return [];
  if (isEverything(resources)) return sayEverywhere(actions);
  if (resources.values.length === 0) return ours(' on nothing');
  const known = { services: servicesOf(actions), accountId };
  const short = resources.values.map((resource) => shortArn(resource, known));
  const named = sayNames(short, space);
  return resources.kind === 'only' ? phrase` on ${named}` : phrase` on everything except ${named}`;
}

/** “Everything except `iam:*` on everything” would read as if only that were the exception. */
function sayEverywhere(actions: Targets): Phrase {
  return actions.kind === 'all but' && !isEverything(actions) ? [] : ours(' on everything');
}

function servicesOf(actions: Targets): readonly string[] {
  if (actions.kind !== 'only') return [];
  return actions.values.map((action) => action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase());
}

/** A policy of an identity names no principal: one that does is shown to be something else. */
export function sayPrincipals(principals: Principals, space: Space): Phrase {
  if (principals.kind === 'not said') return [];
  const named = sayNames(principals.values.map(typed), space);
  if (named.length === 0) return ours(principals.kind === 'only' ? ' for nobody' : ' for everyone');
  return principals.kind === 'only' ? phrase` for principal ${named}` : phrase` for every principal except ${named}`;
}

export function typed({ type, value }: StatedPrincipal): string {
  return type === '*' ? value : `${type}: ${value}`;
}

function sayNames(names: readonly string[], space: Space): Phrase {
  return listed([...new Set(names)], (name) => sayName(name, space.width), { last: 'and', limit: space.names });
}
