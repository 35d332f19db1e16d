/**
 * Permissions that lead to more permissions than they look like, after https://pathfinding.cloud,
 * https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/ and the lists of Prowler,
 * Cloudsplaining and HackTricks. Why these: docs/decisions/0163.
 */

/** One call is enough, where it may be made for any user, group, role or policy. */
export const enoughOnAnybody: readonly string[] = [
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicyVersion',
  // The users behind API keys of Amazon Bedrock get a credential by these two.
  'iam:CreateServiceSpecificCredential',
  'iam:PutGroupPolicy',
  'iam:PutRolePolicy',
  'iam:ResetServiceSpecificCredential',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
  'sts:AssumeRole',
];

/** One call is enough, also where it may be made for the caller's own user only. */
export const enoughOnOneself: readonly string[] = ['iam:AttachUserPolicy', 'iam:PutUserPolicy'];

/**
 * These calls together are enough on any one thing of its kind, whatever its name: a provider or a trust anchor signs
 * everybody in to the roles that trust it, and root is root in every account.
 */
export const enoughOnAnyOne: readonly Readonly<{ calls: readonly string[]; of: string }>[] = [
  { calls: ['iam:UpdateSAMLProvider'], of: 'arn:*:iam::*:saml-provider/*' },
  { calls: ['rolesanywhere:UpdateTrustAnchor'], of: 'arn:*:rolesanywhere:*:*:trust-anchor/*' },
  { calls: ['sts:AssumeRoot'], of: 'arn:*:iam::*:root' },
  // Root signs in with the address, and resets its password by it.
  { calls: ['account:StartPrimaryEmailUpdate', 'account:AcceptPrimaryEmailUpdate'], of: 'arn:*:account::*:account*' },
];

/** One call is enough, where the name says that it is about administrators. */
export const enoughOnAdministrators = {
  role: ['iam:UpdateAssumeRolePolicy', 'sts:AssumeRole'],
  user: ['iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile'],
  group: ['iam:AddUserToGroup'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** IAM Identity Center's own calls that hand out access, or make somebody a member of those who have it. */
export const enoughInIdentityCenter: readonly string[] = [
  'identitystore:CreateGroupMembership',
  'sso-directory:AddMemberToGroup',
  // Whoever holds this token provisions users and memberships.
  'sso-directory:CreateBearerToken',
  'sso-directory:CreateExternalIdPConfigurationForDirectory',
  'sso-directory:ImportExternalIdPCertificate',
  'sso-directory:UpdateExternalIdPConfigurationForDirectory',
  'sso-directory:UpdatePassword',
  'sso:AttachCustomerManagedPolicyReferenceToPermissionSet',
  'sso:AttachManagedPolicyToPermissionSet',
  'sso:CreateAccountAssignment',
  'sso:PutInlinePolicyToPermissionSet',
  'sso:PutPermissionsPolicy',
];

/** Calls that change a user, group or role, and calls that then use it: with both on one name, the name is as powerful as the caller makes it. */
export const changeAndUse: readonly Readonly<{ change: readonly string[]; use: readonly string[] }>[] = [
  {
    change: ['iam:AttachRolePolicy', 'iam:PutRolePolicy'],
    // Whoever creates a role, or writes who is trusted, can name themselves.
    use: ['iam:CreateRole', 'iam:UpdateAssumeRolePolicy', 'sts:AssumeRole'],
  },
  { change: ['iam:UpdateAssumeRolePolicy'], use: ['sts:AssumeRole'] },
  { change: ['iam:AttachGroupPolicy', 'iam:PutGroupPolicy'], use: ['iam:AddUserToGroup'] },
  {
    change: ['iam:AttachUserPolicy', 'iam:PutUserPolicy'],
    use: ['iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile'],
  },
];

/** What gives a holder more access where it may be done to the holder itself. */
export const onItself = {
  role: ['iam:AttachRolePolicy', 'iam:PutRolePolicy'],
  user: ['iam:AttachUserPolicy', 'iam:PutUserPolicy'],
  group: ['iam:AttachGroupPolicy', 'iam:PutGroupPolicy'],
  policy: ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Calls that take a limit away which others set. What the holder gains depends on what the limit held back. */
export const liftsLimits: readonly string[] = [
  'controltower:DisableControl',
  'iam:DeactivateMFADevice',
  'iam:DeleteGroupPolicy',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteRolePolicy',
  'iam:DeleteUserPermissionsBoundary',
  'iam:DeleteUserPolicy',
  'iam:DetachGroupPolicy',
  'iam:DetachRolePolicy',
  'iam:DetachUserPolicy',
  // A device of the holder's own, on another user, meets every condition on MFA.
  'iam:EnableMFADevice',
  'iam:PutRolePermissionsBoundary',
  'iam:PutUserPermissionsBoundary',
  'iam:RemoveUserFromGroup',
  // It makes a key active again that somebody switched off.
  'iam:UpdateAccessKey',
  'organizations:DeletePolicy',
  'organizations:DetachPolicy',
  'organizations:DisablePolicyType',
  'organizations:LeaveOrganization',
  'organizations:MoveAccount',
  'organizations:RemoveAccountFromOrganization',
  'organizations:UpdatePolicy',
  'sso:DeleteInlinePolicyFromPermissionSet',
  'sso:DeletePermissionsBoundaryFromPermissionSet',
  'sso:DetachCustomerManagedPolicyReferenceFromPermissionSet',
  'sso:DetachManagedPolicyFromPermissionSet',
  'sso:PutPermissionsBoundaryToPermissionSet',
];

/** Calls that read the secrets that the account keeps for its applications. */
export const readsSecrets: readonly string[] = [
  'bedrock-agentcore:GetResourceApiKey',
  'bedrock-agentcore:GetResourceOauth2Token',
  'secretsmanager:BatchGetSecretValue',
  'secretsmanager:GetSecretValue',
];

/** Names that tell by themselves what they open: AWS defines these roles with administrator access. */
export const powerfulRoles: readonly string[] = [
  'AWSCloudFormationStackSetExecutionRole',
  'AWSControlTowerExecution',
  'OrganizationAccountAccessRole',
];
