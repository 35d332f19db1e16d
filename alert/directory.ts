/** What is known of an account beside its events. What is undefined, nobody knows. */
export type AccountFacts = Readonly<{
  name: string | undefined;
  /** Ids of the organisational units that it is in, of the outer ones and the root, too. */
  units: readonly string[] | undefined;
  tags: ReadonlyMap<string, string> | undefined;
}>;

/** The accounts of one's own organisation, or those that forward their events, by their numbers. Why: docs/decisions/0219. */
export type Directory = ReadonlyMap<string, AccountFacts>;

export const emptyDirectory: Directory = new Map();

/** The names in a directory, with those that the operator gave in their place. */
export function namesIn(
  directory: Directory,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = [...directory].flatMap(([number, { name }]) => (name === undefined ? [] : [[number, name] as const]));
  return { ...Object.fromEntries(known), ...given };
}
