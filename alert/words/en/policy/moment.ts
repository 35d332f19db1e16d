import { type Phrase, value } from '../../../phrase.ts';
import { sayName } from './say-name.ts';

/** A date of a policy for people, in UTC: “2026-11-24 09:41 UTC”. One that names no zone is shown as it is. */
export function sayMoment(text: string, width: number): Phrase {
  const time = timeIn(text);
  return time === undefined ? sayName(text, width) : value(`${readable(time)} UTC`);
}

/** IAM takes ISO 8601 and seconds since 1970. */
function timeIn(text: string): Date | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(text);
  const time = new Date(/^\d{9,10}$/.test(text) ? Number(text) * 1000 : iso ? text : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function readable(time: Date): string {
  return time
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.\d{3}Z$/, '');
}
