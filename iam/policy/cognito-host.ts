/**
 * Whether an issuer is the identity pools of Amazon Cognito, which have names of their own in GovCloud:
 * https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
 */
export function isCognitoHost(host: string): boolean {
  return /^cognito-identity(-us-gov|\.us-gov-[a-z]+-\d)?\.amazonaws\.com$/i.test(host);
}
