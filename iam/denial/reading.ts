import type { Gone } from './gone.ts';

/** What a message of a refusal says. This room reads what tools print and what CloudTrail records: docs/decisions/0225. */
export type Reading =
  | Denial
  /** Not decided by IAM: credentials that are not valid, permissions of another system. `not a policy`: IAM refuses it by a fixed rule. */
  | (Asked & Readonly<{ kind: 'not iam' | 'not a policy'; why: Elsewhere }>)
  | Readonly<{ kind: 'not a denial'; gone?: Gone | undefined }>;

export type Denial = Asked & Readonly<{ kind: 'denial'; reason: Reason }>;

/** What was asked and by whom, as far as the message says. */
export type Asked = Readonly<{
  /** As it is printed: an ARN, also a masked one, or a bare name. */
  principal: string | undefined;
  /** `s3:PutObject`, in the case in which it is printed. */
  action: string | undefined;
  /** The operation that was called, where the message names no action. */
  operation: Operation | undefined;
  /** As it is printed: an ARN, `*`, `user kimura`, a bare name. */
  resource: string | undefined;
}>;

export type Reason = Readonly<{
  /** `none`: the message does not say whether something forbids it or nothing allows it. */
  kind: 'explicit' | 'implicit' | 'none';
  layer: Layer;
  /** The policy that forbids it, where AWS names it. */
  policy: string | undefined;
}>;

/** The kind of policy that decided. */
export type Layer = 'identity' | 'resource' | 'scp' | 'rcp' | 'boundary' | 'session' | 'endpoint' | 'trust' | 'unnamed';

/** An operation of an API, and the service that the message calls it of: `S3`, `sqs`. */
export type Operation = Readonly<{ name: string; service: string | undefined }>;

/** What else refuses. */
export type Elsewhere =
  | 'credentials'
  | 'Lake Formation'
  | 'Kubernetes'
  | 'a database'
  | 'the operating system'
  | 'a KMS key'
  | 'a subscription'
  | 'Block Public Access'
  | 'the root user'
  | 'session credentials'
  | 'another account';

export const noReason: Reason = { kind: 'none', layer: 'unnamed', policy: undefined };
