import type { Context } from '../request.ts';
import { matches } from '../text/matches.ts';
import { resolved } from '../text/resolve.ts';
import { asText, type Style, type Template, withWildcards } from '../text/template.ts';
import { bySegments, inAnyCase } from '../text/tokens.ts';
import { addressRange, includesRange } from './address.ts';
import { dateIn, numberIn } from './number.ts';

/**
 * How an operator compares a value of the request with one of the policy. `kind` tells which values of a key are
 * worth trying: the witnesses of docs/decisions/0174.
 */
export type Comparison =
  | Readonly<{ kind: 'text'; style: Style }>
  | Readonly<{ kind: 'number' | 'date'; read(text: string): number; holds(value: number, wanted: number): boolean }>
  | Readonly<{ kind: 'address' | 'boolean' }>;

/** By the positive operator in lower case. */
const comparisons: Readonly<Record<string, Comparison>> = {
  stringequals: { kind: 'text', style: asText },
  stringequalsignorecase: { kind: 'text', style: { wild: false, shape: inAnyCase } },
  stringlike: { kind: 'text', style: withWildcards },
  binaryequals: { kind: 'text', style: asText },
  // AWS: both behave identically.
  arnequals: { kind: 'text', style: { wild: true, shape: bySegments } },
  arnlike: { kind: 'text', style: { wild: true, shape: bySegments } },
  bool: { kind: 'boolean' },
  ipaddress: { kind: 'address' },
  ...ordered('numeric', 'number', numberIn),
  ...ordered('date', 'date', dateIn),
};

function ordered(prefix: string, kind: 'number' | 'date', read: (text: string) => number) {
  const relations: Readonly<Record<string, (value: number, wanted: number) => boolean>> = {
    equals: (value, wanted) => value === wanted,
    lessthan: (value, wanted) => value < wanted,
    lessthanequals: (value, wanted) => value <= wanted,
    greaterthan: (value, wanted) => value > wanted,
    greaterthanequals: (value, wanted) => value >= wanted,
  };
  return Object.fromEntries(
    Object.entries(relations).map(([name, holds]) => [`${prefix}${name}`, { kind, read, holds } satisfies Comparison]),
  );
}

/** Undefined for an operator that IAM does not have. */
export function comparisonOf(name: string): Comparison | undefined {
  return Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
}

/** Whether a value of the request fits one of the policy's. */
export function fits(comparison: Comparison, value: string, wanted: Template, context: Context): boolean {
  switch (comparison.kind) {
    case 'text': {
      const tokens = resolved(wanted, context);
      return tokens !== undefined && matches(tokens, value);
    }
    case 'number':
    case 'date':
      return comparison.holds(comparison.read(value), comparison.read(wanted.text));
    case 'boolean':
      return value.toLowerCase() === wanted.text.toLowerCase();
    case 'address': {
      const [inner, outer] = [addressRange(value), addressRange(wanted.text)];
      return inner !== undefined && outer !== undefined && includesRange(outer, inner);
    }
  }
}
