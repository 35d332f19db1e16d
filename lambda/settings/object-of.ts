import * as v from 'valibot';
import { type Fields, isObject } from '../../iam/cloudtrail/fields.ts';
import { closest } from './closest.ts';
import { must, type Schema } from './schema.ts';

const object = v.custom<Fields>(isObject, must('be an object'));

/**
 * An object with these members and no others. Mistakes come in the order in which the object is written.
 * The strict object of the library would stop at the first member that it does not know.
 */
export function objectOf<const Members extends v.ObjectEntries>(members: Members) {
  const known = v.object(members, 'is missing');
  return v.pipe(
    object,
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }): v.InferOutput<typeof known> => {
      const read = v.safeParse(known, value);
      const issues = [...unknownMembers(value, members), ...(read.issues ?? [])];
      for (const { message, expected, path } of issues.toSorted(inTheOrderOf(Object.keys(value)))) {
        addIssue({ message, path, expected: expected ?? undefined });
      }
      return read.success && issues.length === 0 ? read.output : NEVER;
    }),
  );
}

type Issue = Pick<v.BaseIssue<unknown>, 'message' | 'expected' | 'path'>;

function unknownMembers(value: Fields, members: v.ObjectEntries): readonly Issue[] {
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(members, name));
  return unknown.map((name) => ({
    message: unknownName(name, Object.keys(members)),
    expected: null,
    path: [memberOf(value, name)],
  }));
}

/** One member of an object, as a step of the path to a mistake. */
export function memberOf(input: Fields, key: string): v.IssuePathItem {
  return { type: 'object', origin: 'value', input: { ...input }, key, value: input[key] };
}

function unknownName(name: string, known: readonly string[]): string {
  const meant = closest(name, known);
  return `is not a setting; ${meant === undefined ? `there is ${known.join(', ')}` : `did you mean ${meant}?`}`;
}

/** What is missing has no place in the object: it comes last. */
function inTheOrderOf(names: readonly string[]): (one: Issue, other: Issue) => number {
  const place = ({ path }: Issue) => (names.indexOf(String(path?.[0].key)) + names.length + 1) % (names.length + 1);
  return (one, other) => place(one) - place(other);
}

/** An object with any members, whose names and values are checked alike. */
export function entriesOf<T>(name: v.GenericSchema<string>, value: Schema<T>): Schema<Readonly<Record<string, T>>> {
  return v.pipe(object, v.record(name, value));
}
