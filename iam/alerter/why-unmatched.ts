import { eventPattern } from '../cloudtrail/event-pattern.ts';
import type { Fields } from '../cloudtrail/fields.ts';
import { matcher } from '../cloudtrail/matches.ts';
import type { Alerter } from './alerter.ts';
import { isCaught } from './is-caught.ts';

const { source, 'detail-type': type, detail } = eventPattern;
const isOfIam = matcher({ source, detail: { eventSource: detail.eventSource } });
const isCall = matcher({ 'detail-type': type, detail: { eventName: [{ exists: true }] } });
const isMatched = matcher(eventPattern);

/** Why no rule of the alerter's stack catches an event, in words; undefined where one does. */
export function whyUnmatched(event: Fields, alerter: Alerter): string | undefined {
  if (isCaught(event, alerter)) return undefined;
  if (!isOfIam(event)) return 'not an event of IAM';
  if (!isCall(event)) return 'not an API call';
  return isMatched(event) ? undefined : 'a call that only reads';
}
