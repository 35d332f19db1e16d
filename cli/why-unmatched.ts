import { eventPattern } from '../iam/cloudtrail/event-pattern.ts';
import type { Fields } from '../iam/cloudtrail/fields.ts';
import { matches } from '../iam/cloudtrail/matches.ts';

/** The first part of the rule's pattern that an event does not match, in words; undefined where it matches. */
export function whyUnmatched(event: Fields): string | undefined {
  const { source, 'detail-type': type, detail } = eventPattern;
  if (!matches({ source, detail: { eventSource: detail.eventSource } }, event)) return 'not an event of IAM';
  const isCall = matches({ 'detail-type': type, detail: { eventName: [{ exists: true }] } }, event);
  if (!isCall) return 'not an API call';
  return matches(eventPattern, event) ? undefined : 'a call that only reads';
}
