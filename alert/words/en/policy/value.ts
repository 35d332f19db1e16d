import type { Value } from '../../../content/policy/values.ts';
import type { Phrase } from '../../../phrase.ts';
import { value } from '../values.ts';
import { sayName } from './say-name.ts';

/** A value of a condition; a date for people, in UTC: “2026-11-24 09:41 UTC”. */
export function sayValue(of: Value, width: number): Phrase {
  return of.code === 'text' ? sayName(of.text, width) : value(`${readable(new Date(of.time))} UTC`);
}

function readable(time: Date): string {
  return time
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.\d{3}Z$/, '');
}
