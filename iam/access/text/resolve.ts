import type { Context } from '../request.ts';
import { type Template, tokensOf, type Variable } from './template.ts';
import { literal, type Tokens } from './tokens.ts';

/**
 * The pattern that a template is for one request, its variables' values taken as they are. Undefined where the
 * request has no single value for a variable, or an empty one: then the text fits nothing.
 */
export function resolved(template: Template, context: Context): Tokens | undefined {
  return template.tokens ?? tokensOf(template, (variable) => tokensOfValue(variable, context));
}

function tokensOfValue({ key, fallback }: Variable, context: Context): Tokens | undefined {
  const values = context(key);
  if (values.length > 1) return undefined;
  const value = values[0] ?? fallback;
  return value === undefined || value === '' ? undefined : literal(value);
}
