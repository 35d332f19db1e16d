import type { DeviceForm } from './device-form.ts';
import type { ResourceKind } from './resources.ts';

/** A resource that a record names: the role, the policy, the key. */
export type Resource = Readonly<{
  kind: ResourceKind;
  /** As IAM has it; undefined where the record does not say. */
  name: string | undefined;
  arn: string | undefined;
  /** What kind of MFA device it is, where its serial number says it. */
  form?: DeviceForm | undefined;
  /** Where the name was found. `caller`: the call named nobody, and IAM then means the caller. */
  source: 'request' | 'response' | 'error message' | 'caller' | 'not in the record';
}>;
