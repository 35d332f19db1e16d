import type { Statement } from './statement.ts';

/** A policy document as far as it can be read. */
export type PolicyText =
  | Readonly<{ kind: 'parsed'; statements: readonly Statement[] }>
  | Readonly<{ kind: 'unparseable'; text: string; reason: string }>;
