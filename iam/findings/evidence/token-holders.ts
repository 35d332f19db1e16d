import { parseArn } from '../../cloudtrail/arn.ts';
import { parseOperator } from '../../policy/operator.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import type { Condition, Statement } from '../../policy/statement.ts';
import { confines } from './confines.ts';
import { tenantClaims } from './public-issuers.ts';

export type TokenHolders = 'everyone of a public provider' | 'everyone of a provider';

/** All whom an identity provider vouches for, where the statement does not say which of them it means. */
export function tokenHolders(provider: string, statement: Statement): TokenHolders | undefined {
  const resource = parseArn(provider)?.resource ?? provider;
  // A SAML provider decides itself who gets which role: usually the trust policy names the audience only.
  if (resource.startsWith('saml-provider/'))
    return statement.conditions.length > 0 ? undefined : 'everyone of a provider';
  const issuer = resource.replace(/^oidc-provider\//, '');
  const claims = tenantClaims(issuer);
  const isNarrowed = statement.conditions.some((condition) => narrows(condition, issuer, claims));
  if (isNarrowed) return undefined;
  return claims === undefined ? 'everyone of a provider' : 'everyone of a public provider';
}

/** In a company's own provider any claim but the audience will do, in a public one it has to name a customer. */
function narrows(condition: Condition, issuer: string, claims: readonly string[] | undefined): boolean {
  const claim = claimIn(condition.key, issuer);
  if (claim === undefined || !confines(condition, ['aud', 'sub'].includes(claim))) return false;
  if (claims === undefined) return claim !== 'aud' && !condition.values.some(isEveryServiceAccount);
  return claims.includes(claim) && !namesEveryTenant(condition);
}

function claimIn(key: string, issuer: string): string | undefined {
  const prefix = `${issuer}:`.toLowerCase();
  return key.toLowerCase().startsWith(prefix) ? key.slice(prefix.length).toLowerCase() : undefined;
}

function namesEveryTenant({ operator, values }: Condition): boolean {
  return parseOperator(operator).name === 'stringlike' && values.some(isOpenTenant);
}

/**
 * Whether a pattern leaves the customer open, as `repo:*` does, and `repo:octo*` for whoever signs up as `octopus`:
 * https://docs.github.com/en/actions/reference/security/oidc. An owner followed by its id is whole: `repo:octo@*`.
 */
function isOpenTenant(pattern: string): boolean {
  const tenant = pattern.replace(/^[a-z_]+:/i, '').split(/[/:@]/)[0] ?? '';
  return hasWildcard(tenant);
}

/** Every workload of a Kubernetes cluster: https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html */
function isEveryServiceAccount(pattern: string): boolean {
  return /^system:serviceaccount:[*?:]+$/.test(pattern);
}
