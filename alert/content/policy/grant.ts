import type { StatedPrincipal, Statement, Unread } from '../../../iam/policy/statement.ts';
import { isUnconditional } from '../../../iam/policy/targets.ts';
import { accountIn } from '../../../iam/policy/trust.ts';
import { type Clause, clauseOf } from './clause.ts';
import { type Federated, type Federation, federationOf } from './federation.ts';
import { type Actions, actionsOf } from './targets.ts';
import { type Trusted, trustedOf } from './trusted.ts';

/** Who may assume a role, or may not, as a sentence can say it. */
export type SaidGrant = Readonly<{
  effect: 'Allow' | 'Deny';
  who: Who;
  may: Readonly<{ code: 'assume' }> | Readonly<{ code: 'call'; actions: Actions }>;
  clauses: readonly Clause[];
  unread: readonly Unread[];
  openness: Openness;
  /** What has to be known beside the sentence. */
  afterwards: readonly Afterwards[];
}>;

export type Who =
  | Readonly<{ code: 'only'; principals: readonly Trusted[] }>
  | Readonly<{ code: 'everyone' | 'nobody'; except: readonly Trusted[] }>
  | Federated;

export type Openness = 'not said' | 'lets nobody assume' | 'no condition on the subject' | 'everyone, no condition';

export type Afterwards =
  | Readonly<{ code: 'deny wins' | 'a Deny limits this' }>
  /** An account that is trusted as a whole hands the decision on to its own administrators. */
  | Readonly<{ code: 'accounts decide'; accounts: number }>;

/**
 * Whom a statement of a trust policy speaks about together, whether assuming the role is what it speaks of, and
 * whether a Deny of the policy takes some of it back.
 */
export type Grant = Readonly<{
  to: 'everyone' | 'only' | 'all but';
  principals: readonly StatedPrincipal[];
  assume: boolean;
  limited: boolean;
}>;

export type TrustStatement = Statement & Readonly<{ effect: 'Allow' | 'Deny' }>;

/** `own` is the role's own account. */
export function saidGrant(statement: TrustStatement, grant: Grant, own: string | undefined): SaidGrant {
  const { who, rest, open } = federated(statement, grant) ?? plainly(statement, grant, own);
  const { effect, actions, unread } = statement;
  return {
    effect,
    who,
    may: grant.assume ? { code: 'assume' } : { code: 'call', actions: actionsOf(actions) },
    clauses: rest.map((condition) => clauseOf(condition, effect)),
    unread,
    openness: opennessOf(statement, grant, open),
    afterwards: afterwards(statement, grant),
  };
}

/** A single identity provider and its conditions on the token are one thing to a reader. */
function federated({ effect, conditions }: TrustStatement, { principals, to }: Grant): Federation | undefined {
  const [principal, another] = principals;
  if (effect === 'Deny' || to !== 'only' || another !== undefined || principal?.type !== 'Federated') return undefined;
  return federationOf(principal.value, conditions);
}

function plainly(statement: TrustStatement, grant: Grant, own: string | undefined) {
  const named = grant.principals.map((principal) => trustedOf(principal, own));
  return { who: whoOf(statement, grant, named), rest: statement.conditions, open: false };
}

function whoOf({ effect }: TrustStatement, { to }: Grant, named: readonly Trusted[]): Who {
  if (to === 'only' || (to === 'everyone' && effect === 'Allow')) return { code: 'only', principals: named };
  return { code: effect === 'Deny' ? 'nobody' : 'everyone', except: to === 'all but' ? named : [] };
}

function opennessOf(statement: TrustStatement, { to, assume }: Grant, open: boolean): Openness {
  if (statement.effect === 'Deny') return 'not said';
  if (!assume) return 'lets nobody assume';
  if (open && statement.unread.length === 0) return 'no condition on the subject';
  return to === 'everyone' && isUnconditional(statement) ? 'everyone, no condition' : 'not said';
}

function afterwards(statement: TrustStatement, { to, principals, assume, limited }: Grant): readonly Afterwards[] {
  if (statement.effect === 'Deny') return isUnconditional(statement) ? [{ code: 'deny wins' }] : [];
  if (!assume) return [];
  const accounts = to === 'only' ? principals.filter((principal) => accountIn(principal) !== undefined).length : 0;
  return [
    ...(accounts === 0 ? [] : [{ code: 'accounts decide', accounts } as const]),
    ...(limited ? [{ code: 'a Deny limits this' } as const] : []),
  ];
}
