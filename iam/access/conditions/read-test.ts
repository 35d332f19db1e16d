import { parseOperator } from '../../policy/operator.ts';
import type { Condition, Unread } from '../../policy/statement.ts';
import { asText, readTemplate, type Template, variablesIn } from '../text/template.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import type { Test } from './test.ts';

/** Makes a test of a condition. Keys and operators have no case; the order of the values says nothing. */
export function readTest(condition: Condition, hasVariables: boolean): Test {
  const key = condition.key.toLowerCase();
  const operator = parseOperator(condition.operator);
  const id = JSON.stringify([
    condition.operator.toLowerCase(),
    key,
    [...new Set(condition.values)].sort(),
    hasVariables,
  ]);
  if (operator.name === 'null') {
    return { id, keys: [key], kind: 'presence', key, wanted: condition.values.map(isPresence) };
  }
  const comparison = comparisonOf(operator.name);
  if (comparison === undefined) return { id, keys: [id], kind: 'opaque' };
  const values = templatesOf(condition, comparison, hasVariables);
  const keys = [...new Set([key, ...values.flatMap(variablesIn).map((variable) => variable.key)])];
  return { id, keys, kind: 'compared', key, operator, comparison, values };
}

/** `Null` asks whether the key is missing. */
function isPresence(value: string): boolean {
  return value.toLowerCase() !== 'true';
}

function templatesOf({ values }: Condition, comparison: Comparison, hasVariables: boolean): readonly Template[] {
  const style = comparison.kind === 'text' ? comparison.style : asText;
  return values.map((value) => readTemplate(value, hasVariables && comparison.kind === 'text', style));
}

/** Parts of a statement that nobody understands may make it hold or not: a test that knows only itself. */
export function unreadTest(unread: readonly Unread[]): Test {
  const id = JSON.stringify(unread.map(({ member, text }) => [member, text]).sort());
  return { id, keys: [id], kind: 'opaque' };
}
