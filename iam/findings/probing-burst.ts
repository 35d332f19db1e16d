import type { Change } from '../change.ts';
import { burstsOf } from './denied-burst.ts';
import type { Finding } from './finding.ts';

/** Several changes raise it together, so it has no rule of its own: `probingBursts` finds it. */
export const probingBurst: Finding = {
  name: 'probing-burst',
  raises: { security: 'medium' },
};

/** The probing calls of a batch, for each principal that probed often enough, in their order. */
export function probingBursts(changes: readonly Change[]): readonly (readonly Change[])[] {
  return burstsOf(changes.filter(probesPrincipals));
}

/**
 * Whether a call failed in a way that tells whether a principal exists: IAM refuses a policy that names one which
 * does not, and says so of a user or role that is looked for.
 */
function probesPrincipals({ record }: Change): boolean {
  if (record.outcome.kind !== 'failed') return false;
  const { code } = record.outcome;
  const namesPrincipals = ['CreateRole', 'UpdateAssumeRolePolicy'].includes(record.eventName);
  const isCleanUp = /^(Delete|Detach|Remove|Untag)/.test(record.eventName);
  return (/^NoSuchEntity/.test(code) && !isCleanUp) || (namesPrincipals && /^MalformedPolicyDocument/.test(code));
}
