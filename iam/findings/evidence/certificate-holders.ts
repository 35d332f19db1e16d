import { parseArn } from '../../cloudtrail/arn.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Condition, Statement } from '../../policy/statement.ts';
import { confines } from './confines.ts';

/**
 * Whether a role is for IAM Roles Anywhere, and neither a trust anchor nor anything of the certificate is asked for:
 * https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
 */
export function certificateHolders(service: string, { conditions }: Statement): 'any certificate' | undefined {
  const isRolesAnywhere = /^rolesanywhere\.amazonaws\.com(\.cn)?$/.test(service);
  return isRolesAnywhere && !conditions.some(namesCertificates) ? 'any certificate' : undefined;
}

/** A certificate's subject, issuer and alternative names become tags of the session; its subject's common name the source identity. */
function namesCertificates(condition: Condition): boolean {
  const key = condition.key.toLowerCase();
  if (key === 'aws:sourcearn') return confines(condition) && !condition.values.some(isEveryAnchor);
  return (key.startsWith('aws:principaltag/x509') || key === 'sts:sourceidentity') && confines(condition);
}

function isEveryAnchor(value: string): boolean {
  const resource = parseArn(value)?.resource ?? value;
  return matchesPattern(resource, 'trust-anchor/any') && matchesPattern(resource, 'trust-anchor/another');
}
