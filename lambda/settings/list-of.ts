import * as v from 'valibot';
import { isObject } from '../../iam/cloudtrail/fields.ts';
import { repeats } from './mistake.ts';
import { memberOf } from './object-of.ts';
import { must, type Schema } from './schema.ts';

/** A list whose members all differ. Where `key` is given, no two members may have the same value there. */
export function listOf<T>(member: Schema<T>, key?: string): Schema<readonly T[]> {
  return v.pipe(
    v.array(member, must('be a list')),
    v.rawCheck(({ dataset: { value }, addIssue }) => {
      if (!Array.isArray(value)) return;
      for (const { index, earlier } of repetitions(value, key)) {
        const expected = key === undefined ? `[${earlier}]` : `[${earlier}].${key}`;
        addIssue({ message: repeats, expected, path: pathTo(value, index, key) });
      }
    }),
  );
}

function repetitions(values: readonly unknown[], key: string | undefined) {
  const compared = values.map((value) => JSON.stringify(key !== undefined && isObject(value) ? value[key] : value));
  return compared.flatMap((text, index) => {
    const earlier = compared.indexOf(text);
    return text === undefined || earlier === index ? [] : [{ index, earlier }];
  });
}

type Path = [v.IssuePathItem, ...v.IssuePathItem[]];

function pathTo(list: readonly unknown[], index: number, key: string | undefined): Path {
  const value = list[index];
  const member = { type: 'array', origin: 'value', input: list, key: index, value } as const;
  return key !== undefined && isObject(value) ? [member, memberOf(value, key)] : [member];
}
