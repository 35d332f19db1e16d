/** What IAM says of a denied call in its error message. */
export type Denial = Readonly<{
  /** `iam:AttachUserPolicy` */
  action: string | undefined;
  /** As IAM writes it: `user kimura`, `policy arn:aws:iam::...`, an ARN, `*`. */
  resource: string | undefined;
  reason: DenialReason | undefined;
  /** The policy that forbids it, where AWS names it. */
  policyArn: string | undefined;
}>;

/** Why: nothing allows it, or something forbids it; `policy` is the type of policy that decided. */
export type DenialReason = Readonly<{ kind: 'not allowed' | 'explicit deny'; policy: PolicyType }>;

export type PolicyType =
  | 'identity-based policy'
  | 'resource-based policy'
  | 'permissions boundary'
  | 'session policy'
  | 'service control policy'
  | 'resource control policy'
  | 'VPC endpoint policy';

/**
 * Reads AWS's message for a denied call,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function readDenial(message: string | undefined): Denial {
  // A message is data of unknown length; IAM's own is below a thousand characters.
  const text = (message ?? '').slice(0, 5000);
  const found =
    /is not authorized to perform: (\S+)(?: on resource: (.*?))?(?: (?:because|with an explicit deny).*)?$/s.exec(text);
  return {
    action: found?.[1],
    resource: found?.[2]?.trim() || undefined,
    reason: readReason(text),
    policyArn: denyingPolicy(text),
  };
}

/**
 * Since 2026 AWS names the policy of an explicit Deny, the last in the message: the resource may be a policy, too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
function denyingPolicy(text: string): string | undefined {
  const after = /with an explicit deny in an? .*$/s.exec(text)?.[0] ?? '';
  const arns = after.match(/arn:[\w-]+:(?:iam|organizations):[^\s,"')]*/g);
  return arns?.at(-1)?.replace(/[.,]+$/, '');
}

function readReason(text: string): DenialReason | undefined {
  const allows = /because no (.{5,40}?) allows the/.exec(text)?.[1];
  const denies = /with an explicit deny in an? (.{5,40}?)(?::|,|$|\s*\.)/m.exec(text)?.[1];
  const policy = policyTypes.find((type) => type === (denies ?? allows)?.trim());
  return policy && { kind: denies === undefined ? 'not allowed' : 'explicit deny', policy };
}

const policyTypes: readonly PolicyType[] = [
  'identity-based policy',
  'resource-based policy',
  'permissions boundary',
  'session policy',
  'service control policy',
  'resource control policy',
  'VPC endpoint policy',
];
