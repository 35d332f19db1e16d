import type { Alert } from '../alert.ts';
import { shortened, shown } from '../visible.ts';

/**
 * What a subscriber can filter a topic by:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
 */
export function attributesOf(alert: Alert): Readonly<Record<string, string>> {
  return alert.kind === 'unreadable'
    ? { ...alert.measures, accountId: 'unknown', eventName: 'unknown', principalType: 'unknown', outcome: 'unreadable' }
    : {
        ...alert.measures,
        accountId: attribute(alert.change.record.accountId),
        eventName: attribute(alert.change.record.eventName),
        principalType: attribute(alert.change.record.principal.kind),
        outcome: alert.change.record.outcome.kind,
      };
}

/** SNS refuses an empty value. */
function attribute(text: string | undefined): string {
  return shortened(shown(text ?? ''), 250) || 'unknown';
}
