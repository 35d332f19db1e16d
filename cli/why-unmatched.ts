import type { Alerter } from '../iam/alerter/alerter.ts';
import { ownPatterns } from '../iam/alerter/own-patterns.ts';
import { eventPattern } from '../iam/cloudtrail/event-pattern.ts';
import type { Fields } from '../iam/cloudtrail/fields.ts';
import { matches } from '../iam/cloudtrail/matches.ts';

/** Why no rule of the alerter's stack catches an event, in words; undefined where one does. */
export function whyUnmatched(event: Fields, alerter: Alerter): string | undefined {
  if (ownPatterns(alerter).some(({ pattern }) => matches(pattern, event))) return undefined;
  const { source, 'detail-type': type, detail } = eventPattern;
  if (!matches({ source, detail: { eventSource: detail.eventSource } }, event)) return 'not an event of IAM';
  const isCall = matches({ 'detail-type': type, detail: { eventName: [{ exists: true }] } }, event);
  if (!isCall) return 'not an API call';
  return matches(eventPattern, event) ? undefined : 'a call that only reads';
}
