import * as v from 'valibot';
import { written } from './mistake.ts';

/** What is allowed for a value: it takes anything, and gives back a `T` or what is wrong. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** `must('be 12 digits')` says "must be 12 digits, it is 12345". */
export function must(rule: string): (issue: v.BaseIssue<unknown>) => string {
  return ({ input }) => `must ${rule}, it is ${written(input)}`;
}

/** A text for which the rule holds. Of several in a pipe, only the first that does not hold is reported. */
export function text(rule: string, holds: (text: string) => boolean): v.GenericSchema<string> {
  return v.custom<string>((value) => typeof value === 'string' && holds(value), must(rule));
}

export function oneOf<const T extends string | number>(allowed: readonly T[]): Schema<T> {
  const list = allowed.map(written).join(', ');
  return v.picklist(allowed, must(allowed.length === 1 ? `be ${list}` : `be one of ${list}`));
}

export function wholeNumber(least: number, most: number): Schema<number> {
  const fits = (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return v.custom<number>(fits, must(`be a whole number from ${least} to ${most}`));
}
