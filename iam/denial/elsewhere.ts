import type { Elsewhere, Reading } from './reading.ts';

type Kind = Extract<Reading, { why: Elsewhere }>['kind'];

/** Refusals that no policy decides, by what their messages say. */
const patterns: readonly (readonly [RegExp, Kind, Elsewhere])[] = [
  [/roles may not be assumed by root accounts/i, 'not a policy', 'the root user'],
  [/cannot call \w+ with session credentials/i, 'not a policy', 'session credentials'],
  [/cross-account pass role is not allowed/i, 'not a policy', 'another account'],
  [
    /BlockPublic(?:Acls|Policy|Access)|Block Public Access|public (?:policies|ACLs) are (?:blocked|prevented)/i,
    'not a policy',
    'Block Public Access',
  ],
  [/lake ?formation|does not have any privilege on specified resource/i, 'not iam', 'Lake Formation'],
  [
    /not enabled for cost explorer|is not subscribed to AWS Security Hub|SubscriptionRequiredException|needs a subscription|OptInRequired|have access to the model with the specified|not verified\. The following identities failed/i,
    'not iam',
    'a subscription',
  ],
  [/is forbidden: User "[^"]*" cannot \w+ resource|you must be logged in to the server/i, 'not iam', 'Kubernetes'],
  [/ciphertext refers to a customer master key that does not exist/i, 'not iam', 'a KMS key'],
  [
    /access denied for user '[^']*'@|permission denied for (?:relation|table|schema|database)|password authentication failed/i,
    'not iam',
    'a database',
  ],
  [
    /security token included in the request is (?:invalid|expired)|validate the provided access credentials|access key id you provided does not exist|signature we calculated does not match|(?:token|credentials?|session)\b[^.]{0,40}\b(?:has|have|is|are) expired|unable to locate credentials|no (?:aws )?credentials provided|no valid credential sources|no EC2 IMDS role found|no basic auth credentials|authentication requires a valid date|anonymous users cannot|error loading SSO token|missing authentication token|MultiFactorAuthentication failed|<message>request has expired|NoAuthWithAWSException|NoCredentialProviders|could not load credentials/i,
    'not iam',
    'credentials',
  ],
  [
    /\b(?:InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|SignatureDoesNotMatch|IncompleteSignature|ExpiredToken(?:Exception)?|MissingAuthenticationToken(?:Exception)?|InvalidSignatureException|TokenRefreshRequired|AuthFailure|RequestExpired|RequestTimeTooSkewed)\b/,
    'not iam',
    'credentials',
  ],
  [
    /^(?!.{0,4000}(?:\barn:|AccessDenied|\baws\b)).{0,4000}(?:\bpermission denied\b|\bEACCES\b)/is,
    'not iam',
    'the operating system',
  ],
];

/** Where a text tells of such a refusal. */
export function elsewhereIn(text: string): Readonly<{ kind: Kind; why: Elsewhere }> | undefined {
  const [, kind, why] = patterns.find(([pattern]) => pattern.test(text)) ?? [];
  return kind === undefined || why === undefined ? undefined : { kind, why };
}
