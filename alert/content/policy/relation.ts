import type { Operator } from '../../../iam/policy/operator.ts';
import { hasWildcard } from '../../../iam/policy/pattern.ts';

/** How a value of the request must stand to the values of a condition, in the positive. */
export type Relation = ValueRelation | TimeRelation;

export type ValueRelation =
  | 'equals'
  | 'equals in any case'
  | 'is like'
  | 'is in'
  | 'is above'
  | 'is at least'
  | 'is below'
  | 'is at most';

export type TimeRelation = 'at' | 'after' | 'at or after' | 'before' | 'at or before';

/** ArnEquals takes wildcards like ArnLike. */
const valueRelations: ReadonlyMap<string, ValueRelation> = new Map([
  ['arnequals', 'is like'],
  ['arnlike', 'is like'],
  ['binaryequals', 'equals'],
  ['bool', 'equals'],
  ['ipaddress', 'is in'],
  ['numericequals', 'equals'],
  ['numericgreaterthan', 'is above'],
  ['numericgreaterthanequals', 'is at least'],
  ['numericlessthan', 'is below'],
  ['numericlessthanequals', 'is at most'],
  ['stringequals', 'equals'],
  ['stringequalsignorecase', 'equals in any case'],
  ['stringlike', 'is like'],
]);

const timeRelations: ReadonlyMap<string, TimeRelation> = new Map([
  ['dateequals', 'at'],
  ['dategreaterthan', 'after'],
  ['dategreaterthanequals', 'at or after'],
  ['datelessthan', 'before'],
  ['datelessthanequals', 'at or before'],
]);

/** Undefined for an operator that nobody knows yet. */
export function relationOf({ name }: Operator, values: readonly string[]): Relation | undefined {
  const relation = valueRelations.get(name) ?? timeRelationOf(name);
  return relation === 'is like' && !values.some(hasWildcard) ? 'equals' : relation;
}

export function timeRelationOf(operatorName: string): TimeRelation | undefined {
  return timeRelations.get(operatorName);
}
