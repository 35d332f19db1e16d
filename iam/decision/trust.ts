import { readTest, unreadTest } from '../access/conditions/read-test.ts';
import { matches } from '../access/text/matches.ts';
import { glob } from '../access/text/tokens.ts';
import type { StatedPrincipal, Statement } from '../policy/statement.ts';
import { policyTextOf } from '../state/document.ts';
import type { Role, User } from '../state/entities.ts';
import type { Asked, KnownContext } from './asked.ts';
import { all, type Fit, fitOfTest } from './fit.ts';

/**
 * What a role's trust policy says to somebody of its own account who wants to assume it. `named` is enough by
 * itself; `account` leaves it to the policies of whoever asks.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 */
export type Trust = Readonly<{ named: Fit; account: Fit; denied: Fit }>;

export function trustOf(
  role: Role,
  principal: User | Role,
  account: string | undefined,
  asked: Asked,
  known: KnownContext,
): Trust {
  const text = policyTextOf(role.trust);
  if (text.kind !== 'parsed' || role.unsure.has('trust')) return { named: 'maybe', account: 'maybe', denied: 'no' };
  const speaking = text.statements.filter((statement) => namesAction(statement, asked.action));
  const fits = (effect: Statement['effect'], isMeant: (stated: StatedPrincipal) => boolean): Fit => {
    const found = speaking.filter((statement) => statement.effect === effect && speaksTo(statement, isMeant));
    return best(found.map((statement) => conditionsOf(statement, known)));
  };
  const isNamed = (stated: StatedPrincipal) => isEveryone(stated) || isOne(stated, principal);
  const isAccount = (stated: StatedPrincipal) => isOfAccount(stated, account);
  return {
    named: fits('Allow', isNamed),
    account: fits('Allow', isAccount),
    denied: fits('Deny', (stated) => isNamed(stated) || isAccount(stated)),
  };
}

function namesAction({ actions }: Statement, action: string): boolean {
  if (actions.kind === 'not said') return false;
  const isAmong = actions.values.some((pattern) => matches(glob(pattern.toLowerCase()), action.toLowerCase()));
  return isAmong === (actions.kind === 'only');
}

function speaksTo({ principals }: Statement, isMeant: (stated: StatedPrincipal) => boolean): boolean {
  if (principals.kind === 'not said') return false;
  return principals.values.some(isMeant) === (principals.kind === 'only');
}

function isEveryone({ type, value }: StatedPrincipal): boolean {
  return value === '*' && (type === '*' || type === 'AWS');
}

/** IAM keeps the unique id of whom a trust names, and shows it once that one is gone. */
function isOne({ type, value }: StatedPrincipal, { arn, id }: User | Role): boolean {
  return type === 'AWS' && (value === arn || (id !== undefined && value === id));
}

function isOfAccount({ type, value }: StatedPrincipal, account: string | undefined): boolean {
  return type === 'AWS' && account !== undefined && (value === account || value.endsWith(`:iam::${account}:root`));
}

function conditionsOf({ conditions, unread }: Statement, known: KnownContext): Fit {
  const tests = conditions.map((condition) => readTest(condition, true));
  return all([...tests, ...(unread.length > 0 ? [unreadTest(unread)] : [])].map((test) => fitOfTest(test, known)));
}

function best(fits: readonly Fit[]): Fit {
  if (fits.includes('yes')) return 'yes';
  return fits.includes('maybe') ? 'maybe' : 'no';
}
