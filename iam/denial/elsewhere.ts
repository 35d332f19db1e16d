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
    /not enabled for cost explorer|is not subscribed to AWS Security Hub|SubscriptionRequiredException|needs a subscription|OptInRequired|not verified\. The following identities failed/i,
    'not iam',
    'a subscription',
  ],
  [/is forbidden: User "[^"]*" cannot \w+ resource/i, 'not iam', 'Kubernetes'],
  [
    /access denied for user '[^']*'@|permission denied for (?:relation|table|schema|database)|password authentication failed/i,
    'not iam',
    'a database',
  ],
  [
    /security token included in the request is (?:invalid|expired)|validate the provided access credentials|access key id you provided does not exist|signature we calculated does not match|(?:token|credentials?|session)\b[^.]{0,40}\b(?:has|have|is|are) expired|unable to locate credentials|no (?:aws )?credentials provided|NoAuthWithAWSException|NoCredentialProviders|could not load credentials/i,
    'not iam',
    'credentials',
  ],
  [
    /\b(?:InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|SignatureDoesNotMatch|IncompleteSignature|ExpiredToken(?:Exception)?|MissingAuthenticationToken(?:Exception)?|InvalidSignatureException|TokenRefreshRequired|AuthFailure|RequestExpired)\b/,
    'not iam',
    'credentials',
  ],
];

/** Where a text tells of such a refusal. */
export function elsewhereIn(text: string): Readonly<{ kind: Kind; why: Elsewhere }> | undefined {
  const [, kind, why] = patterns.find(([pattern]) => pattern.test(text)) ?? [];
  return kind === undefined || why === undefined ? undefined : { kind, why };
}
