import type { Change } from '../../change.ts';
import { parseArn } from '../../cloudtrail/arn.ts';
import type { CloudTrailRecord } from '../../cloudtrail/record.ts';
import type { Condition } from '../../policy/statement.ts';
import { accountIn, isEveryone } from '../../policy/trust.ts';
import { confines } from './confines.ts';
import { isPrincipalItself } from './oneself.ts';
import type { Trusted } from './trusted.ts';

/**
 * Whether a trust names its writer: by ARN, by unique id, or everybody, or the whole account, under a condition that
 * only the writer meets. A pattern that fits others too names nobody.
 */
export function namesCaller({ principal, statement }: Trusted, { record }: Change): boolean {
  if (principal.type === 'AWS' && isCaller(principal.value, record)) return true;
  const isOpen = isEveryone(principal) || (record.accountId !== undefined && accountIn(principal) === record.accountId);
  return isOpen && statement.conditions.some((condition) => isAboutCaller(condition, record));
}

function isCaller(value: string, { principal }: CloudTrailRecord): boolean {
  if (principal.uniqueId !== undefined && value.replace(/:.*$/, '') === principal.uniqueId) return true;
  const arn = parseArn(value);
  if (arn === undefined || arn.accountId !== principal.accountId) return false;
  const [, kind = '', name = ''] = /^(user|role|assumed-role)\/(?:.*\/)?([^/]+)$/.exec(sessionless(arn.resource)) ?? [];
  return isPrincipalItself(kind === 'user' ? 'user' : 'role', name, principal);
}

function isAboutCaller(condition: Condition, record: CloudTrailRecord): boolean {
  if (!confines(condition)) return false;
  switch (condition.key.toLowerCase()) {
    case 'aws:principalarn':
    case 'aws:userid':
      return condition.values.some((value) => isCaller(value, record));
    case 'aws:username':
      return condition.values.some((value) => isPrincipalItself('user', value, record.principal));
    default:
      return false;
  }
}

/** `assumed-role/NAME/SESSION` is a session of the role. */
function sessionless(resource: string): string {
  return resource.replace(/^(assumed-role\/[^/]+)\/.*$/, '$1');
}
