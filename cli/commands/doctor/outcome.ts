/** Something that is wrong: what it means, and the commands that mend it, to be pasted into a shell. */
export type Trouble = Readonly<{ what: string; mend: readonly string[] }>;

/** What came out of a check. `unknown`: it could not be made, and why; somebody may still have to mend that. */
export type Outcome =
  | Readonly<{ kind: 'well'; what: string }>
  | Readonly<{ kind: 'wrong'; troubles: readonly [Trouble, ...Trouble[]] }>
  | Readonly<{ kind: 'unknown'; what: string; mend: readonly string[] }>;

export function well(what: string): Outcome {
  return { kind: 'well', what };
}

export function wrong(what: string, ...mend: readonly string[]): Outcome {
  return { kind: 'wrong', troubles: [{ what, mend }] };
}

export function unknown(what: string, ...mend: readonly string[]): Outcome {
  return { kind: 'unknown', what, mend };
}

/** Wrong where there is a trouble, else well. */
export function wellUnless(troubles: readonly Trouble[], what: string): Outcome {
  const [first, ...rest] = troubles;
  return first === undefined ? well(what) : { kind: 'wrong', troubles: [first, ...rest] };
}
