import type { Effect } from '../../../iam/access/access-effect.ts';
import type { LastSeen } from '../../../iam/state/access/last-use.ts';
import type { Names } from '../access.ts';
import type { PolicyPoint } from '../policy/point.ts';
import type { SaidStatement } from '../policy/statement.ts';

/** A user or a role by name. */
export type Principal = Readonly<{ kind: 'user' | 'role'; name: string }>;

/** Whose access it is; `named`: whether the sentence has to name them, since nothing before it did. */
export type Affected = Readonly<{ principals: readonly [Principal, ...Principal[]]; named: boolean }>;

/** One sentence about what a change did to access, over all policies of those whom it touches. */
export type NetPoint =
  | NetEffect
  | Readonly<{ code: 'more effects' | 'more affected'; count: number }>
  | Readonly<{ code: 'no access changed'; of: Affected | undefined; grantedBy: readonly Granted[] }>
  /** Policies whose text is not known, so that what they allow is in none of the effects. */
  | Readonly<{ code: 'texts not read'; policies: readonly string[] }>
  /** The state may not hold all policies of one of them. */
  | Readonly<{ code: 'policies not known' }>
  | Readonly<{ code: 'last use'; of: User; use: LastSeen }>
  /** Of several that lost access, those that were seen in use within the last 30 days; none, where all are known not to be. */
  | Readonly<{ code: 'in use'; principals: readonly Principal[]; among: number }>
  /** Who might assume a role before. */
  | Readonly<{ code: 'trusted before'; trust: readonly PolicyPoint[] }>
  | Readonly<{ code: 'trust as before' }>
  /** The state had a later record of the same already. */
  | Readonly<{ code: 'order uncertain' }>
  /** Why the state before is not known. */
  | Readonly<{ code: 'state could not be read' }>;

/** What was used; without a name where the headline has it. */
export type User = Readonly<{ kind: 'user' | 'role' | 'key'; name: string | undefined }>;

export type NetEffect = Readonly<{
  code: 'net effect';
  of: Affected;
  effect: Effect;
  actions: Names;
  resources: Names;
  conditional: boolean;
  /** Why access is lost for good, where that was not said before. `not known`: a policy that is not known could still allow it. */
  because: 'not allowed' | 'denied' | 'boundary' | 'not known' | undefined;
  /** Which statement makes the difference, where it holds in some cases only. */
  statement: Readonly<{ side: 'before' | 'after'; said: SaidStatement }> | undefined;
}>;

export type Granted = Readonly<{ kind: 'group' | 'inline' | 'managed'; name: string }>;
