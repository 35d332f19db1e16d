/**
 * The calls of IAM that a snapshot makes: each reads, none changes anything. The snapshot function may make these and
 * no others, so each stands here once and is proved to be made. What each tells that no other does: docs/decisions/0177.
 */
export const readCalls = [
  'GenerateCredentialReport',
  'GetAccountAuthorizationDetails',
  'GetAccountPasswordPolicy',
  'GetAccountProperties',
  'GetAccountSummary',
  'GetCredentialReport',
  'GetOpenIDConnectProvider',
  'GetOutboundWebIdentityFederationInfo',
  'GetPolicy',
  'GetSAMLProvider',
  'ListAccessKeys',
  'ListAccountAliases',
  'ListInstanceProfiles',
  'ListMFADevices',
  'ListOpenIDConnectProviders',
  'ListOrganizationsFeatures',
  'ListRoles',
  'ListSAMLProviders',
  'ListSSHPublicKeys',
  'ListServerCertificates',
  'ListServiceSpecificCredentials',
  'ListSigningCertificates',
  'ListUsers',
  'ListVirtualMFADevices',
] as const;

export type ReadCall = (typeof readCalls)[number];

/** The permission of a call: each has the name of its call. */
export function permissionOf(call: ReadCall): string {
  return `iam:${call}`;
}
