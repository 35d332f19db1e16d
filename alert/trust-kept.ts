import type { Change } from '../iam/change.ts';
import { afterDenials } from '../iam/policy/after-denials.ts';
import type { Statement } from '../iam/policy/statement.ts';
import { isTrustWithin } from '../iam/policy/trust-within.ts';
import { policyTextOf } from '../iam/state/document.ts';
import type { Role } from '../iam/state/entities.ts';
import type { State } from '../iam/state/state.ts';

/** What a new trust policy is known not to do. */
export type TrustKept = Readonly<{ nobodyNew: boolean; nobodyOut: boolean }>;

/** Whether a trust policy that replaced a known one lets nobody in anew, and shuts nobody out. Why: docs/decisions/0193. */
export function trustKept({ before, record }: Change): TrustKept {
  const unknown = { nobodyNew: false, nobodyOut: false };
  if (record.eventName !== 'UpdateAssumeRolePolicy' || before.kind === 'unknown') return unknown;
  const [key] = before.touched;
  if (key === undefined || before.order === 'uncertain') return unknown;
  const [was, is] = [before.before, before.after].map((state) => trustAt(state, key));
  if (was === undefined || is === undefined) return unknown;
  return { nobodyNew: isTrustWithin(is, was), nobodyOut: isTrustWithin(was, is) };
}

function trustAt({ entities }: State, key: Role['key']): readonly Statement[] | undefined {
  const role = entities.get(key);
  if (role?.kind !== 'role' || role.unsure.has('trust')) return undefined;
  const text = policyTextOf(role.trust);
  return text.kind === 'parsed' && text.unread.length === 0 ? afterDenials(text.statements) : undefined;
}
