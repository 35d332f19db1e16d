import type { Change } from '../change.ts';
import type { Principal } from '../cloudtrail/principal.ts';
import type { Finding } from './finding.ts';

/**
 * From this number of denied calls by one principal within a batch on, it is a finding and no slip.
 * Why: docs/decisions/0035.
 */
export const deniedCallsOfABurst = 5;

/** Several changes raise it together, so it has no rule of its own: `deniedBursts` finds it. */
export const deniedBurst: Finding = {
  name: 'denied-burst',
  raises: { security: 'medium' },
};

/** The denied calls of a batch, for each principal that was denied often enough, in their order. */
export function deniedBursts(changes: readonly Change[]): readonly (readonly Change[])[] {
  return burstsOf(changes.filter(({ record }) => record.outcome.kind === 'denied'));
}

/** The changes of each principal in one account that stands for as many of them as make a burst. */
export function burstsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const byPrincipal = new Map<string, Change[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.record.accountId, keyOf(change.record.principal)]);
    byPrincipal.set(key, [...(byPrincipal.get(key) ?? []), change]);
  }
  return [...byPrincipal.values()].filter(({ length }) => length >= deniedCallsOfABurst);
}

/** Where the caller chose the name of the session, all sessions of the role count as one principal: a new name costs nothing. */
function keyOf(principal: Principal): string {
  const { kind, accountId, arn, accessKeyId } = principal;
  const chosen = kind === 'AssumedRole' && principal.origin.kind === 'chosen by the caller';
  return [accountId, chosen ? principal.roleName : (arn ?? accessKeyId ?? kind)].join(' ');
}
