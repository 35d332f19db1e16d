import { createHash } from 'node:crypto';
import type { Alert } from '../../alert/alert.ts';
import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';

/**
 * By what a receipt knows an alert. The id of an event is not enough: whoever writes to the bus can choose it, and an
 * event with the id of another must not keep that one from anybody (docs/decisions/0182). What the queue brings twice has the same identity.
 */
export function identityOf(alert: Alert): string {
  switch (alert.kind) {
    case 'change':
      return identityOfRecord(alert.id, alert.change.record);
    case 'unreadable':
      // What is no event has the id of its message, which nobody chooses.
      return alert.fault === undefined ? alert.id : `${alert.id}#${hashed(alert.excerpt)}`;
    case 'heartbeat':
    case 'test':
    case 'drift':
      return alert.id;
  }
}

/** The same of an event that no alert is made of yet. */
export function identityOfRecord(id: string, record: CloudTrailRecord): string {
  return `${id}#${fingerprint(record)}`;
}

const fingerprints = new WeakMap<CloudTrailRecord, string>();

function fingerprint(record: CloudTrailRecord): string {
  const known = fingerprints.get(record);
  if (known !== undefined) return known;
  const made = hashed(JSON.stringify(contentOf(record)));
  fingerprints.set(record, made);
  return made;
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** As CloudTrail has it, without what we make of it: another version of ours must come to the same. */
function contentOf({
  accountId,
  eventSource,
  eventName,
  time,
  principal,
  source,
  outcome,
  request,
  response,
}: CloudTrailRecord) {
  const { arn, accessKeyId } = principal;
  return [accountId, eventSource, eventName, time, arn, accessKeyId, source, outcome, request, response];
}
