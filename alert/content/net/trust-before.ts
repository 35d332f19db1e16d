import { afterDenials } from '../../../iam/policy/after-denials.ts';
import { statementKey } from '../../../iam/policy/statement-key.ts';
import { isTrustWithin } from '../../../iam/policy/trust-within.ts';
import type { Known } from '../../../iam/state/before.ts';
import { policyTextOf } from '../../../iam/state/document.ts';
import type { Role } from '../../../iam/state/entities.ts';
import type { State } from '../../../iam/state/state.ts';
import { trustPoints } from '../policy/trust.ts';
import type { NetPoint } from './net-point.ts';

/** Who might assume a role before its trust policy was replaced; nothing where that is not known. Never access lost. */
export function trustBefore({ before, after, touched }: Known, accountId: string | undefined): readonly NetPoint[] {
  return touched.flatMap((key): readonly NetPoint[] => {
    const [was, is] = [roleAt(before, key), roleAt(after, key)];
    if (was === undefined || is === undefined || was.trust === is.trust || was.unsure.has('trust')) return [];
    const text = policyTextOf(was.trust);
    if (text.kind === 'unparseable') return [];
    const now = policyTextOf(is.trust);
    const trust = trustPoints(text, accountId);
    const isSaidAlike = JSON.stringify(trust) === JSON.stringify(trustPoints(now, accountId));
    if (!isSaidAlike) return [{ code: 'trusted before', trust }];
    // Of a long trust policy only a part is said: that part may be alike, and the rest not.
    if (trust.every(({ code }) => code === 'grant') || isSameTrust(text, now)) return [{ code: 'trust as before' }];
    return [{ code: 'trusted before', trust: trustPoints(fellAway(text, now), accountId) }];
  });
}

type Text = ReturnType<typeof policyTextOf>;

function isSameTrust(one: Text, other: Text): boolean {
  if (one.kind !== 'parsed' || other.kind !== 'parsed') return false;
  const [was, is] = [afterDenials(one.statements), afterDenials(other.statements)];
  return isTrustWithin(was, is) && isTrustWithin(is, was);
}

/** What the former policy says and the present one does not; all of it where that is nothing. */
function fellAway(one: Text, other: Text): Text {
  if (one.kind !== 'parsed' || other.kind !== 'parsed') return one;
  const kept = new Set(other.statements.map(statementKey));
  const statements = one.statements.filter((each) => !kept.has(statementKey(each)));
  return statements.length === 0 ? one : { ...one, statements };
}

function roleAt(state: State, key: Known['touched'][number]): Role | undefined {
  const entity = state.entities.get(key);
  return entity?.kind === 'role' ? entity : undefined;
}
