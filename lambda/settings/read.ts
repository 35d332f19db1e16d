import * as v from 'valibot';
import { type Mistake, memberPath, repeats } from './mistake.ts';
import type { Schema } from './schema.ts';
import { webhookSecrets } from './webhook-secrets.ts';

export type Read<T> = Readonly<{ kind: 'read'; value: T }> | Readonly<{ kind: 'wrong'; mistakes: readonly Mistake[] }>;

/**
 * Reads a value. What of it somebody may have written by hand is searched for webhooks: a secret is the only mistake
 * where it stands, others would show it.
 */
export function read<T>(schema: Schema<T>, value: unknown, writtenByHand = value): Read<T> {
  const secrets = webhookSecrets(writtenByHand, '');
  const result = v.safeParse(schema, value);
  if (result.success && secrets.length === 0) return { kind: 'read', value: result.output };
  const others = (result.issues ?? []).map(mistakeOf);
  return { kind: 'wrong', mistakes: [...secrets, ...others.filter(({ path }) => !isWithinAny(path, secrets))] };
}

function mistakeOf({
  message,
  expected,
  path = [],
}: Pick<v.BaseIssue<unknown>, 'message' | 'expected'> &
  Readonly<{ path?: readonly v.IssuePathItem[] | undefined }>): Mistake {
  const at = path.reduce(
    (outer, { key }) => (typeof key === 'number' ? `${outer}[${key}]` : memberPath(outer, String(key))),
    '',
  );
  if (message !== repeats) return { path: at, text: message };
  return { path: at, text: `${repeats} ${at.slice(0, at.lastIndexOf('['))}${expected}` };
}

function isWithinAny(path: string, outers: readonly Mistake[]): boolean {
  return outers.some(
    ({ path: outer }) => path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`),
  );
}
