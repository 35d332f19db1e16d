import { ours, type Phrase } from '../../phrase.ts';
import { zoneName } from './zone-name.ts';

/** A moment in a zone: “24 Nov 2026, 09:41:07 JST”. `time` is in milliseconds since 1970. */
export function sayTime(time: number | undefined, timeZone: string): Phrase {
  if (time === undefined) return ours('time not recorded');
  const { date, minute, second, zone } = momentOf(time, timeZone);
  return ours(`${date}, ${minute}:${second} ${zone}`);
}

/** From when to when, in a zone, to the minute: “24 Nov 2026, 09:31 to 09:32 JST”. */
export function sayTimes([from, to]: readonly number[], timeZone: string): Phrase {
  if (from === undefined || to === undefined) return sayTime(from, timeZone);
  const [first, last] = [momentOf(from, timeZone), momentOf(to, timeZone)];
  const end = `${last.minute} ${last.zone}`;
  // The zone differs where the clocks were changed in between.
  const begin = `${first.date}, ${first.minute}${first.zone === last.zone ? '' : ` ${first.zone}`}`;
  if (first.date !== last.date) return ours(`${begin} to ${last.date}, ${end}`);
  return ours(begin === `${last.date}, ${last.minute}` ? `${last.date}, ${end}` : `${begin} to ${end}`);
}

type Moment = Readonly<{ date: string; minute: string; second: string; zone: string }>;

function momentOf(time: number, timeZone: string): Moment {
  return timeZone === 'UTC' ? inUtc(new Date(time)) : inZone(time, timeZone);
}

// The first use of Intl loads its tables, 15 ms of a cold start: the default zone does without it.
function inUtc(date: Date): Moment {
  const [day, month, year] = [date.getUTCDate(), months[date.getUTCMonth()], date.getUTCFullYear()];
  const clock = date.toISOString().slice(11, 19);
  return { date: `${day} ${month} ${year}`, minute: clock.slice(0, 5), second: clock.slice(6), zone: 'UTC' };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

function inZone(time: number, timeZone: string): Moment {
  const [date = '', clock = ''] = format(timeZone).format(time).split(', ');
  return { date, minute: clock.slice(0, 5), second: clock.slice(6), zone: zoneName(time, timeZone) };
}

// Making a format costs more than a whole message: one is kept for each zone.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  });
  formats.set(timeZone, made);
  return made;
}
