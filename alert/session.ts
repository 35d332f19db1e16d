import type { Change } from '../iam/change.ts';
import type { Principal } from '../iam/cloudtrail/principal.ts';
import type { CloudTrailRecord } from '../iam/cloudtrail/record.ts';
import type { Alert } from './alert.ts';
import { isRemovalName } from './removal.ts';

/** The alerts of a batch by the session that made the changes, in the order in which each was first seen. */
export function bySession(alerts: readonly Alert[]): readonly (readonly Alert[])[] {
  const sessions = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const key = sessionOf(alert);
    const session = sessions.get(key);
    if (session === undefined) sessions.set(key, [alert]);
    else session.push(alert);
  }
  return [...sessions.values()];
}

/**
 * What makes two changes belong together: one account, one principal with one credential, one tool, and one
 * outcome, since a success must not be hidden behind the attempts before it. An alert without a principal stands alone.
 */
function sessionOf(alert: Alert): string {
  if (alert.kind !== 'change') return JSON.stringify([alert.id]);
  const { record } = alert.change;
  const { principal, tool } = record;
  if (isOwnRollOut(alert.change)) return JSON.stringify(['own roll-out', outcomeOf(record)]);
  const who = principal.arn ?? principal.accessKeyId;
  if (who === undefined && principal.invokedBy === undefined) return JSON.stringify([alert.id]);
  if (record.outcome.kind === 'denied') return JSON.stringify([record.accountId, 'denied', deniedPrincipal(principal)]);
  return JSON.stringify([
    record.accountId,
    principal.kind,
    who,
    credential(record),
    principal.delegateAccountId,
    principal.invokedBy,
    tool.kind,
    outcomeOf(record),
  ]);
}

/** A StackSet brings the forwarder to every account within minutes: that is one deed, however many accounts. docs/decisions/0206 */
function isOwnRollOut({ affects, record: { principal } }: Change): boolean {
  if (affects !== 'the alerter' || principal.kind !== 'AssumedRole') return false;
  return principal.invokedBy === 'cloudformation.amazonaws.com' && principal.roleName.startsWith('stacksets-exec-');
}

/**
 * Denied calls need not be seen one by one, and a session name costs its caller nothing: those of one role are together,
 * whatever its sessions are called and whatever tool they claim.
 */
function deniedPrincipal(principal: Principal): readonly unknown[] {
  const { kind, arn, accessKeyId, accountId, invokedBy } = principal;
  const isChosen = kind === 'AssumedRole' && principal.origin.kind === 'chosen by the caller';
  return isChosen ? [kind, accountId, principal.roleName, invokedBy] : [kind, arn ?? accessKeyId, invokedBy];
}

/** The console deletes a user with all that it may have, and what it does not have fails: that is a part of one click. */
function outcomeOf({ outcome, tool, eventName }: CloudTrailRecord): 'done' | 'not done' {
  if (outcome.kind === 'succeeded') return 'done';
  const hadNone = outcome.kind === 'failed' && outcome.code?.startsWith('NoSuchEntity');
  return tool.kind === 'console' && hadNone && isRemovalName(eventName) ? 'done' : 'not done';
}

/**
 * The credential distinguishes two sessions of one name, as CI runs have them. The console and AWS services take
 * new ones within a session.
 */
function credential({ principal, tool }: CloudTrailRecord): string | undefined {
  const renewed = tool.kind === 'console' || principal.invokedBy !== undefined;
  return renewed ? principal.sourceIdentity : principal.accessKeyId;
}
