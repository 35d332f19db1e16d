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

/**
 * The names in a directory, with those that the operator gave in their place. A name that two accounts have is nobody's,
 * unless the operator gave it: who runs an account may call it as they like, and so like another one.
 */
export function namesIn(
  directory: Directory,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const found = [...directory].flatMap(([number, { name }]) =>
    name === undefined || Object.hasOwn(given, number) ? [] : [[number, name] as const],
  );
  const times = new Map<string, number>();
  for (const name of [...Object.values(given), ...found.map(([, name]) => name)]) {
    times.set(likeness(name), (times.get(likeness(name)) ?? 0) + 1);
  }
  return { ...Object.fromEntries(found.filter(([, name]) => times.get(likeness(name)) === 1)), ...given };
}

/** What looks alike to somebody who reads in haste. */
function likeness(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
