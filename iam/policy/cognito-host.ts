/**
 * The issuer of the tokens of Amazon Cognito's identity pools, which has names of its own in GovCloud:
 * https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
 */
export const cognitoHost = /^cognito-identity(-us-gov|\.us-gov-[a-z]+-\d)?\.amazonaws\.com(\/|$)/i;
