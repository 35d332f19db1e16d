/** The members of a JSON object that somebody else wrote. Nothing is known of their types. */
export type Fields = Readonly<Record<string, unknown>>;

export const noFields: Fields = Object.freeze({});

/** The value as an object's members; no members where it is anything but an object. */
export function fieldsOf(value: unknown): Fields {
  return isObject(value) ? value : noFields;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The member at a path. Names match whatever their case, since CloudTrail lower-cases only the first
 * letter of an acronym (`sAMLProviderArn`) and not all services agree.
 */
export function valueAt(fields: Fields, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => member(fieldsOf(value), name), fields);
}

function member(fields: Fields, name: string): unknown {
  if (Object.hasOwn(fields, name)) return fields[name];
  const wanted = name.toLowerCase();
  const found = Object.keys(fields).find((key) => key.toLowerCase() === wanted);
  return found === undefined ? undefined : fields[found];
}

/** The text at a path: numbers and booleans count as text, an empty string counts as absent. */
export function textAt(fields: Fields, ...path: readonly string[]): string | undefined {
  return asText(valueAt(fields, ...path));
}

export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The list at a path; a single value counts as a list of one, since JSON from AWS has both forms. */
export function listAt(fields: Fields, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(fields, ...path);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The members at a path; none where there is no object. */
export function fieldsAt(fields: Fields, ...path: readonly string[]): Fields {
  return fieldsOf(valueAt(fields, ...path));
}

/** True for `true` and for the string "true", as CloudTrail writes both. */
export function isTrueAt(fields: Fields, ...path: readonly string[]): boolean {
  return textAt(fields, ...path)?.toLowerCase() === 'true';
}
