import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import { type Fact, factsOf, timesOf } from './facts.ts';

const mostActions = 6;

/** The facts of several records of one session: what they share, from when to when, and their actions counted. */
export function digestFacts(records: readonly CloudTrailRecord[]): readonly Fact[] {
  const [first] = records;
  if (first === undefined) return [];
  return factsOf(first).flatMap((fact) => ofAll(fact, records));
}

function ofAll(fact: Fact, records: readonly CloudTrailRecord[]): readonly Fact[] {
  switch (fact.code) {
    case 'eventId':
      return [];
    case 'source':
      return isOneSource(records) ? [fact] : [];
    case 'accessKey':
      return new Set(records.map(({ principal }) => principal.accessKeyId)).size === 1 ? [fact] : [];
    case 'account':
      return [{ ...fact, others: othersThan(fact.id, records) }];
    case 'time':
      return [{ code: 'time', times: timesOf(records) }];
    case 'action':
      return [actionsOf(records)];
    default:
      return [fact];
  }
}

function othersThan(id: string | undefined, records: readonly CloudTrailRecord[]): readonly string[] {
  return [...new Set(records.flatMap(({ accountId }) => accountId ?? []))].filter((other) => other !== id);
}

function isOneSource(records: readonly CloudTrailRecord[]): boolean {
  return new Set(records.map(({ source }) => source)).size === 1;
}

function actionsOf(records: readonly CloudTrailRecord[]): Fact {
  const counts = new Map<string, number>();
  for (const { eventName } of records) counts.set(eventName, (counts.get(eventName) ?? 0) + 1);
  const all = [...counts].map(([eventName, count]) => ({ eventName, count }));
  return { code: 'actions', counts: all.slice(0, mostActions), more: Math.max(0, all.length - mostActions) };
}
