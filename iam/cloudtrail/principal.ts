/**
 * Who made a call, out of a record's `userIdentity`:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export type Principal = Identity & Circumstances;

/** Who signed the call. `kind` is CloudTrail's own `userIdentity.type`. */
export type Identity =
  | Readonly<{ kind: 'Root'; session: 'own' | 'AssumeRoot' }>
  | Readonly<{ kind: 'IAMUser'; userName: string }>
  | Readonly<{ kind: 'AssumedRole'; roleName: string; sessionName: string; origin: SessionOrigin }>
  | Readonly<{ kind: 'FederatedUser'; name: string; issuer: string | undefined }>
  | Readonly<{ kind: 'Role'; roleName: string }>
  | Readonly<{ kind: 'AWSService'; service: string | undefined }>
  | Readonly<{ kind: 'AWSAccount' }>
  | Readonly<{ kind: 'Directory'; name: string | undefined }>
  | Readonly<{ kind: 'IdentityCenterUser' }>
  | Readonly<{ kind: 'SAMLUser'; name: string; provider: string | undefined }>
  | Readonly<{ kind: 'WebIdentityUser'; name: string; provider: string | undefined }>
  | Readonly<{ kind: 'Unknown'; type: string | undefined; name: string | undefined }>;

/** Where a role session comes from, and so how far its session name can be believed. */
export type SessionOrigin =
  /** IAM Identity Center sets the session name to the person's user name. */
  | Readonly<{ kind: 'single sign-on'; permissionSet: string }>
  /** A token of an OpenID Connect provider: a CI run, a Kubernetes pod. */
  | Readonly<{ kind: 'web identity'; provider: string; subject: string | undefined }>
  | Readonly<{ kind: 'SAML'; provider: string }>
  /** A role that only its service can assume. */
  | Readonly<{ kind: 'service-linked role'; service: string }>
  | Readonly<{ kind: 'compute'; compute: Compute; name: string }>
  /** Whoever called AssumeRole chose the session name: it does not prove who that was. */
  | Readonly<{ kind: 'chosen by the caller' }>;

export type Compute = 'Lambda function' | 'EC2 instance' | 'ECS task' | 'AWS resource';

/** What else the record says about the caller, whatever its kind. */
export type Circumstances = Readonly<{
  accountId: string | undefined;
  arn: string | undefined;
  /** The id that IAM gave the role or user itself, whatever its sessions are called: `AROA...`, `AIDA...`. */
  uniqueId: string | undefined;
  accessKeyId: string | undefined;
  /** Set once when the session began and fixed for all sessions chained from it. */
  sourceIdentity: string | undefined;
  /** The AWS service that made the call for the principal, as a host name. */
  invokedBy: string | undefined;
  /** The partner's account that acts by a temporary delegation. */
  delegateAccountId: string | undefined;
  /** The Identity Center user for whom the session acts. */
  onBehalfOf: Readonly<{ userId: string; identityStoreArn: string | undefined }> | undefined;
  /**
   * Whether multi-factor authentication was used; undefined where the record does not say, as for
   * federated sessions, whose MFA happens at the identity provider.
   */
  mfa: boolean | undefined;
}>;
