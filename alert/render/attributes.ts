import type { Alert } from '../alert.ts';
import { alertsIn, type Message } from '../group.ts';
import { measuresOf } from '../message-measures.ts';
import { shown, whole } from '../visible.ts';
import type { Attributes } from './rendered.ts';

/**
 * What a subscriber can filter a topic by; where the changes of a digest differ, `several`:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
 */
export function attributesOf(message: Message): Attributes {
  const all = alertsIn(message).map(attributesOfAlert);
  const names = Object.keys(all[0] ?? {});
  const shared = names.map(
    (name) =>
      [
        name,
        common(
          name,
          all.map((one) => one[name]),
        ),
      ] as const,
  );
  const findings = findingsIn(message);
  const named = findings.length === 0 ? {} : { findings };
  return { ...measuresOf(message), ...Object.fromEntries(shared), ...named };
}

function findingsIn(message: Message): readonly string[] {
  const all = alertsIn(message).flatMap((alert) => (alert.kind === 'change' ? alert.findings : []));
  return [...new Set(all.map(({ name }) => name))];
}

/** A filter of accounts lets `unknown` through: what is of several is for the readers of each. */
function common(name: string, values: readonly (string | undefined)[]): string {
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) return first;
  return name === 'accountId' ? 'unknown' : 'several';
}

function attributesOfAlert(alert: Alert): Readonly<Record<string, string>> {
  if (alert.kind === 'unreadable') {
    return { accountId: 'unknown', eventName: 'unknown', principalType: 'unknown', outcome: 'unreadable' };
  }
  // A filter of accounts lets `unknown` through: these are for those who hear of one account, too.
  if (alert.kind === 'heartbeat' || alert.kind === 'test') {
    return { accountId: 'unknown', eventName: alert.kind, principalType: 'unknown', outcome: alert.kind };
  }
  if (alert.kind === 'drift') {
    const accountId = attribute(alert.drift.accountId);
    return { accountId, eventName: 'drift', principalType: 'unknown', outcome: 'drift' };
  }
  const { record } = alert.change;
  return {
    accountId: attribute(record.accountId),
    eventName: attribute(record.eventName),
    principalType: attribute(record.principal.kind),
    outcome: record.outcome.kind,
  };
}

/** SNS refuses an empty value. */
function attribute(text: string | undefined): string {
  return whole(shown(text ?? '').slice(0, 250)) || 'unknown';
}
