import type { Outcome } from './simulate.ts';

export type Row = Readonly<{
  destination: string;
  messages: number;
  alerts: number;
  merged: number;
  critical: Lags;
  others: Lags;
}>;

/** Seconds; undefined where there was nothing. */
export type Lags = Readonly<{ count: number; median: number; p99: number; worst: number }>;

/** What each destination took, and how late. */
export function rowsOf({ taken, messages }: Outcome): readonly Row[] {
  return [...messages].toSorted().map(([destination, count]) => {
    const own = taken.filter((one) => one.destination === destination);
    const lagsWhere = (isCritical: boolean) =>
      lagsOf(own.filter(({ security }) => (security === 'critical') === isCritical).map(({ lag }) => lag));
    return {
      ...{ destination, messages: count, alerts: own.length },
      merged: own.filter(({ together }) => together > 1).length,
      ...{ critical: lagsWhere(true), others: lagsWhere(false) },
    };
  });
}

export function lagsOf(milliseconds: readonly number[]): Lags {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) / 1_000;
  return { count: sorted.length, median: at(0.5), p99: at(0.99), worst: at(1) };
}

const heads = [
  'channel',
  'messages',
  'alerts',
  'in digests',
  'critical',
  'median',
  'p99',
  'worst',
  'others',
  'median',
  'p99',
  'worst',
];

/** The table of an outcome, in Markdown: lags in seconds. */
export function tableOf(outcome: Outcome): string {
  const rows = rowsOf(outcome).map(({ destination, messages, alerts, merged, critical, others }) =>
    [destination, messages, alerts, merged, ...cells(critical), ...cells(others)].map(String),
  );
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cells({ count, median, p99, worst }: Lags): readonly (string | number)[] {
  return count === 0 ? [0, '', '', ''] : [count, ...[median, p99, worst].map((lag) => lag.toFixed(1))];
}

/** The least that has to be true of every outcome; a sentence for each thing that is not. */
export function flawsOf({ taken, deadLetters, faults, mostMailsInASecond }: Outcome): readonly string[] {
  const seen = new Set<string>();
  const twice = taken.filter(({ destination, id }) => {
    const key = `${destination} ${id}`;
    return seen.has(key) || !seen.add(key);
  });
  return [
    ...(twice.length > 0 ? [`${twice.length} alerts were delivered twice.`] : []),
    ...(deadLetters > 0 ? [`${deadLetters} messages became dead letters.`] : []),
    ...(faults.length > 0 ? [`${faults.length} faults stand in the log, the first: ${faults[0]}.`] : []),
    ...(mostMailsInASecond > 10 ? [`SNS got ${mostMailsInASecond} messages in a second, and takes ten.`] : []),
  ];
}
