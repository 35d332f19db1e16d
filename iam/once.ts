/** What is worked out when it is first asked for, and kept: a start pays for no table that its events do not need. */
export function once<T>(workOut: () => T): () => T {
  let kept: Readonly<{ value: T }> | undefined;
  return () => {
    kept ??= { value: workOut() };
    return kept.value;
  };
}
