import { parseArn } from '../cloudtrail/arn.ts';
import { covers } from './covers.ts';
import type { StatedPrincipal, Targets } from './statement.ts';

export const everyone: StatedPrincipal = { type: '*', value: '*' };

/** Everyone in every account: `"*"` and `{"AWS": "*"}` mean the same in a trust policy. */
export function isEveryone({ type, value }: StatedPrincipal): boolean {
  return value === '*' && (type === '*' || type === 'AWS');
}

/**
 * Whether these actions let this kind of principal assume a role, each by its own call:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html
 */
export function letsAssume(actions: Targets, principal: StatedPrincipal): boolean {
  return callsOf(principal).some((call) => covers(actions, call));
}

/** The calls by which this kind of principal assumes a role. */
export function callsOf(principal: StatedPrincipal): readonly string[] {
  if (isEveryone(principal)) return ['sts:AssumeRole', ...federated];
  return principal.type === 'Federated' ? federated : ['sts:AssumeRole'];
}

const federated = ['sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'];

/** The account that a principal stands for as a whole (`arn:aws:iam::123456789012:root` or its bare number). */
export function accountIn({ type, value }: StatedPrincipal): string | undefined {
  if (type !== 'AWS') return undefined;
  if (/^\d{12}$/.test(value)) return value;
  const arn = parseArn(value);
  return arn?.service === 'iam' && arn.resource === 'root' ? arn.accountId : undefined;
}

/** The same key for every way to write a principal: an account can stand as its number or as an ARN. */
export function nameOfPrincipal(principal: StatedPrincipal): string {
  if (isEveryone(principal)) return '*';
  return `${principal.type} ${accountIn(principal) ?? principal.value}`;
}
