import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { code, joined, ours, type Phrase, phrase } from '../../phrase.ts';
import type { Reader } from '../../reader.ts';
import type { Fact } from '../../wording.ts';
import { sayFacts } from './facts.ts';
import { sayTime } from './time.ts';

/** The facts of several records of one session: what they share, from when to when, and their actions counted. */
export function sayDigestFacts(records: readonly CloudTrailRecord[], reader: Reader): readonly Fact[] {
  const [first] = records;
  if (first === undefined) return [];
  const own = new Set<Fact['key']>(['eventId', ...(isOneSource(records) ? [] : (['source'] as const))]);
  return sayFacts(first, reader)
    .filter(({ key }) => !own.has(key))
    .map((fact) => {
      if (fact.key === 'time') return { ...fact, value: sayTimes(timesOf(records), reader.timeZone) };
      return fact.key === 'action' ? { ...fact, label: 'Actions', value: sayActions(records) } : fact;
    });
}

/** The first and the last time, in milliseconds since 1970; one where they are the same, none where none is known. */
export function timesOf(records: readonly CloudTrailRecord[]): readonly number[] {
  const times = records.flatMap(({ time }) => time ?? []);
  if (times.length === 0) return [];
  return [...new Set([Math.min(...times), Math.max(...times)])];
}

function isOneSource(records: readonly CloudTrailRecord[]): boolean {
  return new Set(records.map(({ source }) => source)).size === 1;
}

/** From when to when, in a zone; one moment where both are the same. */
export function sayTimes(times: readonly number[], timeZone: string): Phrase {
  const [from, to] = times;
  return to === undefined ? sayTime(from, timeZone) : phrase`${sayTime(from, timeZone)} to ${sayTime(to, timeZone)}`;
}

const mostActions = 6;

function sayActions(records: readonly CloudTrailRecord[]): Phrase {
  const counts = new Map<string, number>();
  for (const { eventName } of records) counts.set(eventName, (counts.get(eventName) ?? 0) + 1);
  const named = [...counts].map(([name, count]) =>
    count === 1 ? code(name, 80) : phrase`${code(name, 80)} × ${ours(String(count))}`,
  );
  const more = named.length > mostActions ? ours(` and ${named.length - mostActions} more`) : [];
  return phrase`${joined(named.slice(0, mostActions), ', ')}${more}`;
}
