import type { ChangeAlert } from '../../../alert/alert.ts';
import { shown } from '../../../alert/visible.ts';
import { fitted } from '../../../terminal/columns.ts';
import type { View } from '../../../terminal/message-text.ts';
import { ago } from '../../time/ago.ts';
import { clockIn } from '../../time/clock.ts';
import { callerOf } from './caller.ts';

export type Layout = Readonly<{ width: number; timeZone: string; now: number }>;

/** A terminal this wide has room for how long ago it was, too. */
const roomy = 100;

/** One change on one line: when, how long ago, who, what, of what, and what became of it. */
export function lineOf(alert: ChangeAlert, { width, timeZone, now }: Layout, { paint }: View): string {
  const { record, target } = alert.change;
  const { time, outcome, eventName } = record;
  const mark = outcome.kind === 'succeeded' ? accessMark(alert) : outcome.kind === 'denied' ? 'denied' : 'failed';
  const name = target.name ?? target.arn;
  const isWide = width >= roomy;
  const when = time === undefined ? 'time not recorded' : clockIn(time, timeZone);
  const past = time === undefined || !isWide ? [] : [ago(time, now)];
  const of = name === undefined ? '' : `${target.kind} ${shown(name)}`;
  const columns = fitted(
    [when, ...past, shown(callerOf(record)), shown(eventName), of],
    [19, ...(past.length > 0 ? [14] : []), ...(isWide ? [20, 24] : [12, 18]), Number.POSITIVE_INFINITY],
    Math.max(60, width) - (mark === '' ? 0 : mark.length + 2),
  );
  const styles = ['dim', ...past.map(() => 'dim' as const), 'bold', 'code', undefined] as const;
  const line = [
    ...columns.map((text, index) => paint(text, styles[index])),
    paint(mark, mark === 'access gained' ? 'yellow' : 'red'),
  ];
  return line.join('  ').trimEnd();
}

/** What the change did to the access of anybody, where the state before is known. */
function accessMark({ access }: ChangeAlert): string {
  const effects = new Set(access?.changes.flatMap((change) => change.effects.map(({ effect }) => effect)) ?? []);
  const lost = ['lost', 'narrowed', 'changed'].some((effect) => [...effects].some((one) => one === effect));
  const gained = ['gained', 'widened', 'changed'].some((effect) => [...effects].some((one) => one === effect));
  if (lost && gained) return 'access lost and gained';
  return lost ? 'access lost' : gained ? 'access gained' : '';
}
