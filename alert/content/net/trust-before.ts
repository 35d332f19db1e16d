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
    const [trust, now] = [text, policyTextOf(is.trust)].map((one) => trustPoints(one, accountId));
    if (trust === undefined || JSON.stringify(trust) === JSON.stringify(now)) return [{ code: 'trust as before' }];
    return [{ code: 'trusted before', trust }];
  });
}

function roleAt(state: State, key: Known['touched'][number]): Role | undefined {
  const entity = state.entities.get(key);
  return entity?.kind === 'role' ? entity : undefined;
}
