/**
 * One statement of a policy document, its single values made lists:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export type Statement = Readonly<{
  sid: string | undefined;
  /** `Unknown`: the document says something else; `raw` holds it. */
  effect: 'Allow' | 'Deny' | 'Unknown';
  actions: Targets;
  resources: Targets;
  principals: Principals;
  conditions: readonly Condition[];
}>;

/** What a statement speaks about: these values, all but these, or (as in a trust policy's resources) nothing said. */
export type Targets =
  | Readonly<{ kind: 'only' | 'all but'; values: readonly string[] }>
  | Readonly<{ kind: 'not said' }>;

/** Whom a statement speaks about. `type` is `AWS`, `Service`, `Federated`, `CanonicalUser` or `*` (everyone). */
export type Principals =
  | Readonly<{ kind: 'only' | 'all but'; values: readonly Readonly<{ type: string; value: string }>[] }>
  | Readonly<{ kind: 'not said' }>;

export type Condition = Readonly<{ operator: string; key: string; values: readonly string[] }>;
