import type { StatedPrincipal, Statement } from '../../../../iam/policy/statement.ts';
import { isUnconditional } from '../../../../iam/policy/targets.ts';
import { accountIn } from '../../../../iam/policy/trust.ts';
import { code, ours, type Phrase, phrase } from '../../../phrase.ts';
import { sayConditions } from './condition.ts';
import { type Federation, sayFederation } from './federation.ts';
import { fitting, type Space } from './fitting.ts';
import { listed } from './listed.ts';
import { sayActions } from './targets.ts';
import { sayTrusted } from './trusted.ts';
import { denyWins, sayUnread } from './unread.ts';

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

type TrustStatement = Statement & Readonly<{ effect: 'Allow' | 'Deny' }>;

/** Who may assume the role, or may not: “Now AWS Lambda (`lambda.amazonaws.com`) may assume it.” */
export function sayGrant(statement: TrustStatement, grant: Grant, own: string | undefined): Phrase {
  const sentence = fitting((space) => {
    const { who, rest, open } = federated(statement, grant, space) ?? plainly(statement, grant, own, space);
    const when = sayConditions(rest, statement.effect, space);
    const what = sayWhat(statement, grant, space);
    return phrase`Now ${who} ${what}${when}${sayUnread(statement.unread)}${sayOpenness(statement, grant, open)}.`;
  });
  return phrase`${sentence}${sayAfterwards(statement, grant)}`;
}

/** A single identity provider and its conditions on the token are one thing to a reader. */
function federated(
  { effect, conditions }: TrustStatement,
  { principals, to }: Grant,
  space: Space,
): Federation | undefined {
  const [principal, another] = principals;
  if (effect === 'Deny' || to !== 'only' || another !== undefined || principal?.type !== 'Federated') return undefined;
  return sayFederation(principal.value, conditions, space);
}

function plainly(statement: TrustStatement, grant: Grant, own: string | undefined, space: Space): Federation {
  const named = listed(grant.principals, (principal) => sayTrusted(principal, own, space.width), {
    last: 'and',
    limit: space.names,
  });
  return { who: sayWho(statement, grant, named), rest: statement.conditions, open: false };
}

function sayWho({ effect }: TrustStatement, { to, principals }: Grant, named: Phrase): Phrase {
  if (to === 'only') return named;
  const all = ours(effect === 'Deny' ? 'nobody' : 'anyone in any AWS account');
  if (to === 'all but' && principals.length > 0) return phrase`${all} except ${named}`;
  return effect === 'Deny' || to === 'all but' ? all : named;
}

/** “Nobody may” and “Lambda may not” both deny. */
function sayWhat({ effect, actions }: TrustStatement, { to, assume }: Grant, space: Space): Phrase {
  const may = ours(effect === 'Deny' && to === 'only' ? 'may not' : 'may');
  return assume ? phrase`${may} assume it` : phrase`${may} call ${sayActions(actions, space)} on it`;
}

function sayOpenness(statement: TrustStatement, { to, assume }: Grant, open: boolean): Phrase {
  if (statement.effect === 'Deny') return [];
  if (!assume) return ours(', which alone lets nobody assume it');
  if (open && statement.unread.length === 0) return ours(': no condition on the subject');
  return to === 'everyone' && isUnconditional(statement) ? phrase`: principal ${code('*')}, no condition` : [];
}

/** What has to be known beside the sentence: what a Deny does, who else decides. */
function sayAfterwards(statement: TrustStatement, grant: Grant): Phrase {
  if (statement.effect === 'Deny') return isUnconditional(statement) ? phrase` ${denyWins}` : [];
  if (!grant.assume) return [];
  const limits = ours(grant.limited ? ' A Deny of the policy limits this.' : '');
  return phrase`${sayAccounts(grant)}${limits}`;
}

/** An account that is trusted as a whole hands the decision on to its own administrators. */
function sayAccounts({ to, principals }: Grant): Phrase {
  const accounts = principals.filter((principal) => accountIn(principal) !== undefined).length;
  if (to !== 'only' || accounts === 0) return [];
  return ours(` ${accounts === 1 ? 'The' : 'Each'} account's own policies decide which of its users and roles.`);
}
