import type { Alerter } from '../iam/alerter/alerter.ts';
import { isObject } from '../iam/cloudtrail/fields.ts';
import { readEvent } from '../iam/cloudtrail/read-event.ts';
import { explain } from '../iam/explain.ts';
import { findingsOf } from '../iam/findings/findings.ts';
import type { EventAlert, LeftAlone } from './alert.ts';
import { assess } from './assess.ts';
import { heartbeatIn } from './heartbeat.ts';

/**
 * The alert for one event, given as JSON text. What cannot be read becomes an alert of its own, so that
 * nothing that arrived stays unsaid. `alerter` is who tells it: changes to itself are grave. Never throws.
 */
export function alertOf(event: Readonly<{ id: string; body: string }>, alerter?: Alerter): EventAlert | LeftAlone {
  try {
    return alertOfValue(event.id, JSON.parse(event.body), event.body, alerter);
  } catch (error) {
    return unreadable(event.id, error, event.body);
  }
}

/** The alert for one event that is already parsed; `text` is what a reader is shown where it cannot be read. */
export function alertOfValue(id: string, value: unknown, text: string, alerter?: Alerter): EventAlert | LeftAlone {
  if (isAggregated(value)) return { kind: 'left alone', reason: 'an aggregated event, which is no call of its own' };
  if (heartbeatIn(value) !== undefined)
    return { kind: 'left alone', reason: 'a heartbeat, which only the deployed function can send' };
  try {
    const record = readEvent(value);
    const change = explain(record, alerter);
    const findings = findingsOf(change);
    return { kind: 'change', id: record.eventId ?? id, measures: assess(change, findings), change, findings };
  } catch (error) {
    return unreadable(id, error, text);
  }
}

/** Insights of many calls in one: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html */
function isAggregated(value: unknown): boolean {
  const detail = isObject(value) && isObject(value['detail']) ? value['detail'] : value;
  return isObject(detail) && (detail['eventCategory'] === 'Aggregated' || detail['eventType'] === 'AwsAggregatedEvent');
}

function unreadable(id: string, error: unknown, text: string): EventAlert {
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'unreadable', id, measures: { security: 'medium', breakRisk: 'none' }, reason, excerpt: text };
}
