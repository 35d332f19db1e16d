/** A request as far as it is known: what a refusal told, or what somebody asks about. */
export type Asked = Readonly<{
  action: string;
  /** Undefined where nobody told it. */
  resource: string | undefined;
  /** Values of condition keys that somebody gave, the keys in lower case. */
  given: ReadonlyMap<string, readonly string[]>;
  /** When the request is made, milliseconds since 1970; undefined where it does not matter. */
  time: number | undefined;
  /** The name of the session in which a role asks. */
  session: string | undefined;
}>;

/** The values of a condition key, in lower case: none where the request lacks it, undefined where that is not known. */
export type KnownContext = (key: string) => readonly string[] | undefined;
