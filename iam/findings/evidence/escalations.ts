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

/** One call is enough, whatever resource it names: a provider signs in everybody, root is root in every account. */
export const enoughAnywhere: readonly string[] = ['iam:UpdateSAMLProvider', 'sts:AssumeRoot'];

/** IAM Identity Center's own calls that hand out access, or make somebody a member of those who have it. */
export const enoughInIdentityCenter: readonly string[] = [
  'identitystore:CreateGroupMembership',
  'sso-directory:AddMemberToGroup',
  'sso-directory:UpdatePassword',
  'sso:AttachCustomerManagedPolicyReferenceToPermissionSet',
  'sso:AttachManagedPolicyToPermissionSet',
  'sso:CreateAccountAssignment',
  'sso:PutInlinePolicyToPermissionSet',
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
  'iam:DeleteGroupPolicy',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteRolePolicy',
  'iam:DeleteUserPermissionsBoundary',
  'iam:DeleteUserPolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutUserPermissionsBoundary',
  'organizations:DeletePolicy',
  'organizations:DetachPolicy',
  'organizations:UpdatePolicy',
  'sso:DeleteInlinePolicyFromPermissionSet',
  'sso:DeletePermissionsBoundaryFromPermissionSet',
  'sso:DetachCustomerManagedPolicyReferenceFromPermissionSet',
  'sso:DetachManagedPolicyFromPermissionSet',
];

/** Names that tell by themselves what they open: AWS defines these roles with administrator access. */
export const powerfulRoles: readonly string[] = [
  'AWSCloudFormationStackSetExecutionRole',
  'AWSControlTowerExecution',
  'OrganizationAccountAccessRole',
];
