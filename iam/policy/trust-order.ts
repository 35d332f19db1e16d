import { parseArn } from '../cloudtrail/arn.ts';
import type { Principals, StatedPrincipal, Statement } from './statement.ts';
import { accountIn, isEveryone } from './trust.ts';

/**
 * A trust policy's statements with those first that let in who is farthest away, so that an outsider behind a row
 * of insiders is not among those that are only counted.
 */
export function farthestStatementFirst(
  statements: readonly Statement[],
  own: string | undefined,
): readonly Statement[] {
  const rank = ({ effect, principals }: Statement) => {
    if (effect !== 'Allow') return effect === 'Deny' ? 1 : 2;
    return distance(principals, own);
  };
  return statements.toSorted((one, other) => rank(one) - rank(other));
}

export function farthestFirst(
  principals: readonly StatedPrincipal[],
  own: string | undefined,
): readonly StatedPrincipal[] {
  return principals.toSorted((one, other) => rankOf(one, own) - rankOf(other, own));
}

function distance(principals: Principals, own: string | undefined): number {
  if (principals.kind === 'not said') return 7;
  return principals.kind === 'all but' ? 0 : Math.min(7, ...principals.values.map((one) => rankOf(one, own)));
}

function rankOf(principal: StatedPrincipal, own: string | undefined): number {
  if (isEveryone(principal)) return 0;
  if (principal.type === 'Federated') return 4;
  if (principal.type === 'Service') return 6;
  return isOwn(principal, own) ? 5 : 3;
}

function isOwn(principal: StatedPrincipal, own: string | undefined): boolean {
  return own !== undefined && (accountIn(principal) ?? parseArn(principal.value)?.accountId) === own;
}
