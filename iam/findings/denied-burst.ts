import type { Change } from '../change.ts';
import type { Principal } from '../cloudtrail/principal.ts';
import type { Finding } from './finding.ts';

/** As many denied calls of one principal within a batch are no slip any more. */
export const deniedCallsOfABurst = 5;

/**
 * Raised by several changes together, and so by none of the rules: `deniedBursts` finds it.
 * Why: docs/decisions/0035.
 */
export const deniedBurst: Finding = {
  name: 'denied-burst',
  raises: { security: 'medium' },
};

/** The denied calls of a batch, for each principal that was denied often enough, in their order. */
export function deniedBursts(changes: readonly Change[]): readonly (readonly Change[])[] {
  const byPrincipal = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.record.outcome.kind !== 'denied') continue;
    const key = keyOf(change.record.principal);
    byPrincipal.set(key, [...(byPrincipal.get(key) ?? []), change]);
  }
  return [...byPrincipal.values()].filter(({ length }) => length >= deniedCallsOfABurst);
}

/** Sessions whose names the caller chose are one principal, the role: another name is quickly made up. */
function keyOf(principal: Principal): string {
  const { kind, accountId, arn, accessKeyId } = principal;
  const chosen = kind === 'AssumedRole' && principal.origin.kind === 'chosen by the caller';
  return [accountId, chosen ? principal.roleName : (arn ?? accessKeyId ?? kind)].join(' ');
}
