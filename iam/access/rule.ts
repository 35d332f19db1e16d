import type { Statement } from '../policy/statement.ts';
import type { Test } from './conditions/test.ts';
import type { Template } from './text/template.ts';

/** A statement made ready to be evaluated. */
export type Rule = Readonly<{
  /** Two rules of one id say the same, whatever the order and the case of their parts. */
  id: string;
  role: Role;
  actions: RuleTargets<string>;
  resources: RuleTargets<Template>;
  tests: readonly Test[];
  source: Source;
}>;

/** An identity policy's Allow, a permissions boundary's Allow, or a Deny of either. */
export type Role = 'grant' | 'ceiling' | 'deny';

export type RuleTargets<T> = Readonly<{ kind: 'only' | 'all but'; values: readonly T[] }>;

/** The statement that a rule was made of, and the name of its policy. */
export type Source = Readonly<{ policy: string; statement: Statement }>;
