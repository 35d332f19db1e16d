import type { ResourceKind } from './resources.ts';

/** A resource that a record names: the role, the policy, the key. */
export type Resource = Readonly<{
  kind: ResourceKind;
  /** As IAM has it; undefined where the record does not say. */
  name: string | undefined;
  arn: string | undefined;
  /** Where the name was found. `caller`: the call named nobody, and IAM then means the caller. */
  source: 'request' | 'response' | 'error message' | 'caller' | 'not in the record';
}>;
