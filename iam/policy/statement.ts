/**
 * One statement of a policy document, its single values made lists:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export type Statement = Readonly<{
  sid: string | undefined;
  /** `Unknown`: neither of the two words that IAM knows, case included; `unread` holds what stands there. */
  effect: 'Allow' | 'Deny' | 'Unknown';
  actions: Targets;
  resources: Targets;
  principals: Principals;
  conditions: readonly Condition[];
  /** What the statement says beyond the members above: while there is any, the statement must not count as unconditional. */
  unread: readonly Unread[];
}>;

/** What a statement speaks about: these values, all but these, or (as in a trust policy's resources) nothing said. */
export type Targets =
  | Readonly<{ kind: 'only' | 'all but'; values: readonly string[] }>
  | Readonly<{ kind: 'not said' }>;

/** Whom a statement speaks about. */
export type Principals =
  | Readonly<{ kind: 'only' | 'all but'; values: readonly StatedPrincipal[] }>
  | Readonly<{ kind: 'not said' }>;

/** `type` is `AWS`, `Service`, `Federated`, `CanonicalUser` or `*` (everyone); anything else as the document has it. */
export type StatedPrincipal = Readonly<{ type: string; value: string }>;

/** One test of a condition block; all of a statement's tests must hold, and any of a test's values will do. */
export type Condition = Readonly<{ operator: string; key: string; values: readonly string[] }>;

/** A part of a document that this reader does not understand, kept so that the alert can mention it. */
export type Unread = Readonly<{
  member: string;
  text: string;
  /** The member stands twice, and which of the two counts is not known. */
  twice?: true;
}>;
