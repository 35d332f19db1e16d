/** JSON of a value out of a state: maps and sets become lists, what is not known becomes `null`. Read again by a schema. */
export function encoded(value: unknown): string {
  return JSON.stringify(value, plain);
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return value === undefined ? null : value;
}
