import { holds, type Test } from '../access/conditions/test.ts';
import { speaksOf } from '../access/evaluate.ts';
import type { Context } from '../access/request.ts';
import type { Rule, RuleTargets } from '../access/rule.ts';
import { matches } from '../access/text/matches.ts';
import { type Template, variablesIn } from '../access/text/template.ts';
import { glob } from '../access/text/tokens.ts';
import type { Asked, KnownContext } from './asked.ts';

/** Whether a statement speaks of a request: `maybe` where it hangs on what is not known of the request. */
export type Fit = 'yes' | 'maybe' | 'no';

export function namesAction({ actions }: Rule, action: string): boolean {
  const name = action.toLowerCase();
  return actions.values.some((pattern) => matches(glob(pattern), name)) === (actions.kind === 'only');
}

/** Of a rule that names the action already. */
export function fitOf({ resources, tests }: Rule, { resource }: Asked, known: KnownContext): Fit {
  return all([fitOfResource(resources, resource, known), ...tests.map((test) => fitOfTest(test, known))]);
}

/** The keys whose values would decide what is a `maybe`. */
export function openKeys({ resources, tests }: Rule, known: KnownContext): readonly string[] {
  const asked = [
    ...tests.flatMap((test) => (test.kind === 'opaque' ? [] : test.keys)),
    ...resources.values.flatMap(variablesIn).map(({ key }) => key),
  ];
  return [...new Set(asked)].filter((key) => known(key) === undefined);
}

export function all(fits: readonly Fit[]): Fit {
  if (fits.includes('no')) return 'no';
  return fits.includes('maybe') ? 'maybe' : 'yes';
}

export function fitOfTest(test: Test, known: KnownContext): Fit {
  if (test.kind === 'opaque' || test.keys.some((key) => known(key) === undefined)) return 'maybe';
  return holds(test, asContext(known)) ? 'yes' : 'no';
}

function fitOfResource(targets: RuleTargets<Template>, resource: string | undefined, known: KnownContext): Fit {
  const { kind, values } = targets;
  if (values.length === 0) return kind === 'only' ? 'no' : 'yes';
  if (resource === undefined)
    return values.some(({ text }) => text === '*') ? (kind === 'only' ? 'yes' : 'no') : 'maybe';
  const [sure, open] = [
    values.filter((value) => isKnown(value, known)),
    values.filter((value) => !isKnown(value, known)),
  ];
  const isNamed = speaksOf({ kind: 'only', values: sure }, resource, asContext(known));
  if (isNamed) return kind === 'only' ? 'yes' : 'no';
  if (open.length > 0) return 'maybe';
  return kind === 'only' ? 'no' : 'yes';
}

function isKnown(template: Template, known: KnownContext): boolean {
  return variablesIn(template).every(({ key }) => known(key) !== undefined);
}

/** Asked only for keys that are known. */
function asContext(known: KnownContext): Context {
  return (key) => known(key) ?? [];
}
