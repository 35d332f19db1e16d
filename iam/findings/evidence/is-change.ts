import { onlyReads } from '../../cloudtrail/event-pattern.ts';
import type { CloudTrailRecord } from '../../cloudtrail/record.ts';

/** Whether a call is one of IAM's own that may change something: what the event pattern lets through. */
export function isChange({ eventSource, eventName }: CloudTrailRecord): boolean {
  return eventSource === 'iam.amazonaws.com' && !onlyReads(eventName);
}
