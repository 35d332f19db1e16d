import type { ChangeAlert } from '../../../alert/alert.ts';
import type { Style } from '../../../alert/render/terminal.ts';
import { shown } from '../../../alert/visible.ts';
import { column, cut } from '../../../terminal/columns.ts';
import type { View } from '../../../terminal/message-text.ts';
import { agoBriefly } from '../../time/ago-briefly.ts';
import { clockIn } from '../../time/clock.ts';
import { callerOf } from './caller.ts';

export type Layout = Readonly<{ width: number; timeZone: string; now: number }>;

/** One change on one line: when, how long ago, who, what, of what, and what became of it. */
export function lineOf(alert: ChangeAlert, { width, timeZone, now }: Layout, { paint }: View): string {
  const { record, target } = alert.change;
  const { time } = record;
  const { when, who, what, of } = widthsIn(width);
  const mark = markOf(alert, width < narrow ? '' : 'access ');
  const name = target.name ?? target.arn;
  const clock =
    time === undefined
      ? 'no time'
      : clockIn(time, timeZone)
          .slice(when === narrowClock ? 5 : 0)
          .slice(0, when);
  const line = [
    paint(column(clock, when), 'dim'),
    paint(column(time === undefined ? '' : `${agoBriefly(time, now)} ago`, past), 'dim'),
    paint(column(shown(callerOf(record)), who), 'bold'),
    paint(column(shown(record.eventName), what), 'code'),
    cut(
      name === undefined ? '' : `${target.kind} ${shown(name)}`,
      Math.max(1, of - (mark === undefined ? 0 : mark.text.length + gap)),
    ),
    ...(mark === undefined ? [] : [paint(mark.text, mark.style)]),
  ];
  return line.join(' '.repeat(gap)).trimEnd();
}

const gap = 2;
const past = '59 min ago'.length;
/** Where there is no room for all the words. */
const narrow = 110;
const narrowClock = '11-24 09:41'.length;

/** The columns of a terminal: names have what times leave, and the last has the rest. */
function widthsIn(width: number) {
  const when = width < 80 ? narrowClock : width < narrow ? '2026-11-24 09:41'.length : '2026-11-24 09:41:07'.length;
  const left = Math.max(20, width - when - past - 4 * gap);
  const [who, what] = [Math.min(24, Math.floor(left * 0.28)), Math.min(28, Math.floor(left * 0.36))];
  return { when, who, what, of: left - who - what };
}

type Mark = Readonly<{ text: string; style: Style }>;

/** What became of a call that changed nothing; what a change did to the access of anybody, where the state before is known. */
function markOf({ access, change: { record } }: ChangeAlert, what: string): Mark | undefined {
  if (record.outcome.kind !== 'succeeded') return { text: record.outcome.kind, style: 'red' };
  const effects: readonly string[] =
    access?.changes.flatMap((change) => change.effects.map(({ effect }) => effect)) ?? [];
  const isAmong = (names: readonly string[]) => effects.some((effect) => names.includes(effect));
  const [isLess, isMore] = [isAmong(['lost', 'narrowed', 'changed']), isAmong(['gained', 'widened', 'changed'])];
  if (isLess) return { text: `${what}${isMore ? 'lost+gained' : 'lost'}`, style: 'red' };
  return isMore ? { text: `${what}gained`, style: 'yellow' } : undefined;
}
