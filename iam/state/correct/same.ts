/** Whether two values out of a state say the same: maps and sets in whatever order, members that are undefined as absent. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Set) {
    return other instanceof Set && one.size === other.size && [...one].every((each) => other.has(each));
  }
  if (one instanceof Map) {
    if (!(other instanceof Map) || one.size !== other.size) return false;
    return [...one].every(([key, value]) => other.has(key) && same(value, other.get(key)));
  }
  if (other instanceof Set || other instanceof Map) return false;
  const [left, right] = [membersOf(one), membersOf(other)];
  return (
    left.size === right.size && [...left].every(([name, value]) => right.has(name) && same(value, right.get(name)))
  );
}

function membersOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, each]) => each !== undefined));
}
