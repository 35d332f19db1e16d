import type { Alerter } from '../iam/alerter/alerter.ts';
import { isCaught } from '../iam/alerter/is-caught.ts';
import { eventPattern } from '../iam/cloudtrail/event-pattern.ts';
import type { Fields } from '../iam/cloudtrail/fields.ts';
import { matcher } from '../iam/cloudtrail/matches.ts';

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
