import { parsePolicyDocument } from '../policy/parse.ts';
import type { Statement } from '../policy/statement.ts';
import { isEverything } from '../policy/targets.ts';

/**
 * Whether the only effect of a policy is to deny everything to sessions that began before a given time, as the console's “revoke
 * active sessions” does: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 * The text decides, not the policy's name: anybody can give that name to another text.
 */
export function revokesSessions(document: unknown): boolean {
  const text = parsePolicyDocument(document);
  if (text.kind !== 'parsed' || text.unread.length > 0 || text.statements.length === 0) return false;
  return text.statements.every(shutsOutOlderSessions);
}

function shutsOutOlderSessions({ effect, actions, resources, conditions, unread }: Statement): boolean {
  if (effect !== 'Deny' || unread.length > 0 || conditions.length !== 1) return false;
  return isEverything(actions) && isEverything(resources) && conditions.every(comparesIssueTime);
}

function comparesIssueTime({ operator, key }: Statement['conditions'][number]): boolean {
  return /^DateLessThan(Equals)?$/i.test(operator) && key.toLowerCase() === 'aws:tokenissuetime';
}
