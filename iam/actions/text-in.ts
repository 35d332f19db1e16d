import { asText, type Fields, fieldsOf, isObject, valueAt } from '../cloudtrail/fields.ts';

/**
 * The text at a path of a record: a list gives its members' texts (`tags.key`: all tag keys), an object the
 * names of its members. Undefined where there is none.
 */
export function textIn(fields: Fields, path: string): string | undefined {
  const texts = textsIn(fields, path.split('.'));
  return texts.length === 0 ? undefined : texts.join(', ');
}

function textsIn(value: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((member) => textsIn(member, path));
  const [name, ...rest] = path;
  if (name !== undefined) return textsIn(valueAt(fieldsOf(value), name), rest);
  if (isObject(value)) return Object.keys(value);
  const text = asText(value);
  return text === undefined ? [] : [text];
}

/** The first of the paths that is filled. */
export function firstText(fields: Fields, paths: readonly string[]): string | undefined {
  return paths.map((path) => textIn(fields, path)).find((text) => text !== undefined);
}
