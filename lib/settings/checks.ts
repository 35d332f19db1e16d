import { closest } from './closest.ts';
import { type Mistake, memberPath, written } from './mistake.ts';

/** Looks at one value of the settings, which may be anything: the file is edited by hand and run unchecked. */
export type Check = (value: unknown, path: string) => readonly Mistake[];

/** `must('be 12 digits', ...)` says "must be 12 digits, it is 12345". */
export function must(rule: string, holds: (value: unknown) => boolean): Check {
  return (value, path) => (holds(value) ? [] : [{ path, text: `must ${rule}, it is ${written(value)}` }]);
}

export function text(rule: string, holds: (value: string) => boolean): Check {
  return must(rule, (value) => typeof value === 'string' && holds(value));
}

export function oneOf(allowed: readonly (string | number)[]): Check {
  const list = allowed.map(written).join(', ');
  return must(allowed.length === 1 ? `be ${list}` : `be one of ${list}`, (value) =>
    allowed.some((one) => one === value),
  );
}

export function wholeNumber(least: number, most: number): Check {
  const fits = (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return must(`be a whole number from ${least} to ${most}`, fits);
}

/** The first of the checks that fails speaks; the later ones may rely on the earlier. */
export function first(...checks: readonly Check[]): Check {
  return (value, path) => checks.map((check) => check(value, path)).find((mistakes) => mistakes.length > 0) ?? [];
}

/** A list whose members are all different; objects already by the one member that identifies them, where it is given. */
export function listOf(check: Check, key?: string): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return must('be a list', () => false)(value, path);
    return [...value.flatMap((member, index) => check(member, `${path}[${index}]`)), ...repeated(value, path, key)];
  };
}

function repeated(values: readonly unknown[], path: string, key: string | undefined): readonly Mistake[] {
  const compared = values.map((value) => JSON.stringify(key !== undefined && isObject(value) ? value[key] : value));
  const at = (index: number) => (key === undefined ? `${path}[${index}]` : `${path}[${index}].${key}`);
  return compared.flatMap((text, index) => {
    const earlier = compared.indexOf(text);
    if (text === undefined || earlier === index) return [];
    return [{ path: at(index), text: `says the same as ${at(earlier)}` }];
  });
}

/** An object with these members and no others. */
export function objectOf(members: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check {
  return (value, path) => {
    if (!isObject(value)) return must('be an object', () => false)(value, path);
    const missing = Object.keys(members).filter((name) => !Object.hasOwn(value, name) && !optional.includes(name));
    return [
      ...Object.entries(value).flatMap(([name, inner]) => memberMistakes(members, name, inner, memberPath(path, name))),
      ...missing.map((name) => ({ path: memberPath(path, name), text: 'is missing' })),
    ];
  };
}

function memberMistakes(members: Readonly<Record<string, Check>>, name: string, value: unknown, path: string) {
  const check = Object.hasOwn(members, name) ? members[name] : undefined;
  return check === undefined ? [{ path, text: unknownName(name, Object.keys(members)) }] : check(value, path);
}

function unknownName(name: string, known: readonly string[]): string {
  const meant = closest(name, known);
  return `is not a setting; ${meant === undefined ? `there is ${known.join(', ')}` : `did you mean ${meant}?`}`;
}

/** An object with any members, whose names and values are checked alike. */
export function entriesOf(checkName: Check, checkValue: Check): Check {
  return (value, path) => {
    if (!isObject(value)) return must('be an object', () => false)(value, path);
    return Object.entries(value).flatMap(([name, inner]) => {
      const at = memberPath(path, name);
      return [...checkName(name, at), ...checkValue(inner, at)];
    });
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
