import { type DenialReason, readDenial } from '../../iam/cloudtrail/denial.ts';
import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import { type Actor, holderOf } from './actor.ts';

/** What AWS answered to a call that changed nothing. */
export type Refusal =
  /** By one policy: one call, or in a digest several. */
  | Readonly<{
      code: 'refused';
      actions: readonly string[];
      actor: Actor;
      reason: DenialReason;
      policyArn: string | undefined;
    }>
  | Readonly<{ code: 'refused without a reason'; action: string }>
  | Readonly<{ code: 'answered'; service: string; error: string; message: string | undefined }>;

/** Undefined for a call that succeeded. */
export function refusalOf({ outcome, principal, eventSource }: CloudTrailRecord): Refusal | undefined {
  if (outcome.kind === 'succeeded') return undefined;
  const { action, reason, policyArn } = readDenial(outcome.kind === 'denied' ? outcome.message : undefined);
  if (action === undefined)
    return { code: 'answered', service: eventSource, error: outcome.code, message: outcome.message };
  if (reason === undefined) return { code: 'refused without a reason', action };
  return { code: 'refused', actions: [action], actor: holderOf(principal), reason, policyArn };
}
