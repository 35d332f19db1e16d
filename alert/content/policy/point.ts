import type { PolicyText } from '../../../iam/policy/document.ts';
import type { Unread } from '../../../iam/policy/statement.ts';
import type { SaidGrant } from './grant.ts';
import type { SaidStatement } from './statement.ts';

/** One point of what a policy document says. */
export type PolicyPoint =
  | Readonly<{
      code: 'statement';
      statement: SaidStatement /** What a Deny does is said with it. */;
      denyWins: boolean;
    }>
  /** Of a trust policy: who may assume the role. */
  | Readonly<{ code: 'grant'; grant: SaidGrant }>
  | Readonly<{ code: 'nobody else may assume' }>
  | Readonly<{ code: 'no statement'; document: 'permissions' | 'trust' }>
  | Readonly<{ code: 'more statements'; count: number }>
  | Readonly<{ code: 'unread parts'; unread: readonly Unread[] }>
  | Readonly<{ code: 'not a policy'; text: Extract<PolicyText, { kind: 'unparseable' }> }>;
