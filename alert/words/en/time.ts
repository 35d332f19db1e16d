import { ours, type Phrase, phrase } from '../../phrase.ts';

/** A moment in a zone: “24 Nov 2026, 09:41:07 UTC”. `time` is in milliseconds since 1970. */
export function sayTime(time: number | undefined, timeZone: string): Phrase {
  if (time === undefined) return ours('time not recorded');
  return ours(timeZone === 'UTC' ? inUtc(new Date(time)) : format(timeZone).format(time));
}

/** From when to when, in a zone; one moment where both are the same. */
export function sayTimes(times: readonly number[], timeZone: string): Phrase {
  const [from, to] = times;
  return to === undefined ? sayTime(from, timeZone) : phrase`${sayTime(from, timeZone)} to ${sayTime(to, timeZone)}`;
}

// The first use of Intl loads its tables, 15 ms of a cold start: the default zone does without it.
function inUtc(date: Date): string {
  const [day, month, year] = [date.getUTCDate(), months[date.getUTCMonth()], date.getUTCFullYear()];
  return `${day} ${month} ${year}, ${date.toISOString().slice(11, 19)} UTC`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

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
    timeZoneName: 'short',
  });
  formats.set(timeZone, made);
  return made;
}
