import type { PolicyText } from '../../policy/document.ts';
import type { Principals, Statement, Targets } from '../../policy/statement.ts';
import { nameOfPrincipal } from '../../policy/trust.ts';

const known = new WeakMap<PolicyText, string>();

/**
 * The same text for two documents that say the same: whatever their white space, the order of their lists, a list of
 * one for a single value, the number of an account for the ARN of its root.
 */
export function meaningOf(text: PolicyText): string {
  const made = known.get(text) ?? read(text);
  known.set(text, made);
  return made;
}

function read(text: PolicyText): string {
  if (text.kind === 'unparseable') return JSON.stringify([text.reason, text.text]);
  return JSON.stringify([text.version, text.statements.map(statementOf), text.unread]);
}

function statementOf({ sid, effect, actions, resources, principals, conditions, unread }: Statement): unknown {
  const tests = conditions.map(({ operator, key, values }) => JSON.stringify([operator, key, values.toSorted()]));
  return [
    sid === '' ? undefined : sid,
    effect,
    targetsOf(actions, (value) => value.toLowerCase()),
    targetsOf(resources, (value) => value),
    principalsOf(principals),
    tests.toSorted(),
    unread,
  ];
}

function targetsOf(targets: Targets, read: (value: string) => string): unknown {
  return targets.kind === 'not said' ? [targets.kind] : [targets.kind, [...new Set(targets.values.map(read))].sort()];
}

function principalsOf(principals: Principals): unknown {
  if (principals.kind === 'not said') return [principals.kind];
  return [principals.kind, [...new Set(principals.values.map(nameOfPrincipal))].sort()];
}
