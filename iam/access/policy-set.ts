import type { PolicyText } from '../policy/document.ts';

/** A policy document that could be read, by the name that a reader knows it by. */
export type NamedPolicy = Readonly<{ name: string; document: ParsedDocument }>;

export type ParsedDocument = Extract<PolicyText, { kind: 'parsed' }>;

/**
 * All that decides what IAM lets a user or role do, apart from what lies outside the account's identities: its
 * inline policies, the managed ones attached to it, those of its groups, and its permissions boundary.
 */
export type PolicySet = Readonly<{
  policies: readonly NamedPolicy[];
  /** Undefined where the identity has none, which limits nothing; a boundary without a statement limits all. */
  boundary?: NamedPolicy | undefined;
}>;
