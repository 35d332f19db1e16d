import { expect, test } from 'vitest';
import { type Operator, parseOperator } from '../../../iam/policy/operator.ts';

const positive = { negated: false, quantifier: 'none', ifExists: false } as const;

test.each<[text: string, operator: Operator]>([
  ['StringEquals', { ...positive, name: 'stringequals' }],
  ['stringLike', { ...positive, name: 'stringlike' }],
  ['StringNotEqualsIgnoreCase', { ...positive, name: 'stringequalsignorecase', negated: true }],
  ['NotIpAddress', { ...positive, name: 'ipaddress', negated: true }],
  ['BoolIfExists', { ...positive, name: 'bool', ifExists: true }],
  ['ForAnyValue:StringLike', { ...positive, name: 'stringlike', quantifier: 'any' }],
  ['ForAllValues:StringNotLikeIfExists', { name: 'stringlike', negated: true, quantifier: 'all', ifExists: true }],
  ['Null', { ...positive, name: 'null' }],
  ['Nothing', { ...positive, name: 'nothing' }],
  ['ForSomeValues:Bool', { ...positive, name: 'forsomevalues:bool' }],
  ['IfExists', { ...positive, name: '', ifExists: true }],
  ['', { ...positive, name: '' }],
])('The operator %j is read in its parts', (text, operator) => {
  expect(parseOperator(text)).toEqual(operator);
});
