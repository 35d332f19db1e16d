import { cognitoHost } from '../../policy/cognito-host.ts';
import { parseOperator } from '../../policy/operator.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Condition, Statement } from '../../policy/statement.ts';
import { tokenHolders } from './token-holders.ts';

/**
 * Whether a role is for an identity pool of Cognito, and nothing asks that its users have signed in:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
 */
export function letsGuestsIn(provider: string, statement: Statement): boolean {
  if (!cognitoHost.test(provider)) return false;
  // Without the pool's id anybody's pool would do, which is worse.
  return tokenHolders(provider, statement) === undefined && !statement.conditions.some(asksForSignIn);
}

/** `amr` holds `unauthenticated`, or `authenticated` with the provider that people signed in with. */
function asksForSignIn({ key, operator, values }: Condition): boolean {
  if (!/:amr$/i.test(key) || !cognitoHost.test(key.replace(/:amr$/i, ''))) return false;
  const { negated, ifExists, quantifier } = parseOperator(operator);
  const isOfGuests = values.some((value) => matchesPattern(value, 'unauthenticated'));
  return negated ? isOfGuests : !isOfGuests && !ifExists && quantifier !== 'all';
}
