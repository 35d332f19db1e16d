import { privilegeEscalationGranted } from '../../../iam/findings/privilege-escalation-granted.ts';
import { aChange, allow, attaches, deny, mfa, other, own, policy, puts } from './a-change.ts';
import { cases } from './cases.ts';

const toLambda = { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } };

cases(
  privilegeEscalationGranted,
  {
    'passing any role to a function': puts(allow(['iam:PassRole', 'lambda:CreateFunction'])),
    'passing any role to an instance, in two statements': puts(
      allow('iam:PassRole'),
      allow('ec2:RunInstances', 'arn:aws:ec2:*:*:instance/*'),
    ),
    'passing any role of the account to a stack': puts(
      allow('iam:PassRole', `arn:aws:iam::${own}:role/*`),
      allow('cloudformation:*'),
    ),
    'passing any role to Lambda, with a function to make': puts(
      allow('iam:PassRole', '*', toLambda),
      allow('lambda:CreateFunction'),
    ),
    'versions of any policy': puts(allow('iam:CreatePolicyVersion')),
    'versions of any policy of the account': puts(allow('iam:CreatePolicyVersion', `arn:aws:iam::${own}:policy/*`)),
    'the default version': puts(allow('iam:SetDefaultPolicyVersion')),
    'inline policies by a wildcard': puts(allow('iam:Put*Policy')),
    'policies on the own user': puts(allow('iam:AttachUserPolicy', `arn:aws:iam::${own}:user/$\{aws:username}`)),
    'any group': puts(allow('iam:AddUserToGroup', `arn:aws:iam::${own}:group/*`)),
    'trust of any role': puts(allow('iam:UpdateAssumeRolePolicy')),
    'keys of anybody': puts(allow('iam:CreateAccessKey', `arn:aws:iam::${own}:user/*`)),
    'passwords of anybody': puts(allow(['iam:CreateLoginProfile', 'iam:UpdateLoginProfile'])),
    'assuming any role': puts(allow('sts:AssumeRole')),
    'passing any role to an agent': puts(allow(['iam:PassRole', 'bedrock-agentcore:CreateHarness'])),
    'passing any role to a machine of its own': puts(allow(['iam:PassRole', 'ssm:CreateActivation'])),
    'passing any role to a budget, which attaches policies': puts(
      allow(['iam:PassRole', 'budgets:CreateBudgetAction']),
    ),
    'passing any role to a chat channel': puts(allow(['iam:PassRole', 'chatbot:CreateSlackChannelConfiguration'])),
    'passing any role to a pipe': puts(allow(['iam:PassRole', 'pipes:CreatePipe'])),
    'passing any role to a notebook of queries': puts(
      allow(['iam:PassRole', 'athena:CreateWorkGroup', 'athena:StartCalculationExecution']),
    ),
    'passing a role whose name says that it is an administrator': puts(
      allow('iam:PassRole', `arn:aws:iam::${own}:role/ci/AdminRole`),
      allow('lambda:CreateFunction'),
    ),
    'the trust of an administrator by name': puts(
      allow('iam:UpdateAssumeRolePolicy', `arn:aws:iam::${own}:role/Administrator`),
    ),
    'keys of an administrator by name': puts(allow('iam:CreateAccessKey', `arn:aws:iam::${own}:user/admin`)),
    'into a group of administrators by name': puts(allow('iam:AddUserToGroup', `arn:aws:iam::${own}:group/Admins`)),
    'passing any role to all services but another': puts(
      allow('iam:PassRole', '*', { StringNotEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }),
      allow('lambda:CreateFunction'),
    ),
    'passing any role to instances in China': puts(
      allow('iam:PassRole', 'arn:aws-cn:iam::*:role/*', {
        StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com.cn' },
      }),
      allow('ec2:RunInstances'),
    ),
    'attaching one of AWS, of which some are powerful': puts(
      allow('iam:AttachRolePolicy', '*', { ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/*' } }),
    ),
    'attaching all but AdministratorAccess': puts(
      allow('iam:AttachRolePolicy'),
      deny('iam:AttachRolePolicy', '*', {
        ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess' },
      }),
    ),
    'versions, with a Deny in a region that is not IAM’s': puts(
      allow('iam:CreatePolicyVersion'),
      deny('*', '*', { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }),
    ),
    'keys of anybody, with a Deny of all but some that are anybody’s, too': puts(allow('iam:CreateAccessKey'), {
      Effect: 'Deny',
      Action: 'iam:CreateAccessKey',
      NotResource: `arn:aws:iam::${own}:user/*`,
    }),
    'assuming any role under a name that the caller gives': puts(
      allow('sts:AssumeRole', '*', { StringEquals: { 'sts:ExternalId': 'x', 'sts:RoleSessionName': 'y' } }),
    ),
    'assuming any role of the own account': puts(
      allow('sts:AssumeRole', `arn:aws:iam::$\{aws:PrincipalAccount}:role/*`),
    ),
    'roles within a boundary that limits nothing': puts(
      allow(['iam:CreateRole', 'iam:PutRolePolicy'], '*', {
        StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/AdministratorAccess' },
      }),
    ),
    'the metadata of one SAML provider': puts(allow('iam:Update*', `arn:aws:iam::${own}:saml-provider/idp`)),
    'the certificate of any trust anchor': puts(allow('rolesanywhere:UpdateTrustAnchor')),
    'the address of root': puts(allow(['account:StartPrimaryEmailUpdate', 'account:AcceptPrimaryEmailUpdate'])),
    'PowerUserAccess, which assumes any role': attaches('PowerUserAccess'),
    'AdministratorAccess-Amplify, which attaches any policy': attaches('AdministratorAccess-Amplify'),
    'AWSLambda_FullAccess, which passes any role to a function': attaches('AWSLambda_FullAccess'),
    'a policy of AWS that passes any role': attaches('AmazonElasticMapReduceFullAccess'),
    'AWS text of PowerUserAccess, which assumes any role': puts({
      Effect: 'Allow',
      NotAction: ['iam:*', 'organizations:*'],
      Resource: '*',
    }),
    'a version in force': aChange('CreatePolicyVersion', {
      policyArn: `arn:aws:iam::${own}:policy/p`,
      policyDocument: policy(allow('sts:AssumeRole')),
      setAsDefault: 'true',
    }),
  },
  {
    'administrator access, which says it already': puts(allow('*')),
    'passing any role to nobody': puts(allow('iam:PassRole')),
    'making a function': puts(allow('lambda:*')),
    'keys of anybody, with a Deny of all but the own user': puts(allow('iam:CreateAccessKey'), {
      Effect: 'Deny',
      Action: 'iam:CreateAccessKey',
      NotResource: `arn:aws:iam::${own}:user/$\{aws:username}`,
    }),
    'calls that could change a provider, on a role': puts(allow('iam:Update*', `arn:aws:iam::${own}:role/app`)),
    'calls that could change a trust anchor, on a profile': puts(
      allow('rolesanywhere:Update*', `arn:aws:rolesanywhere:eu-west-1:${own}:profile/*`),
    ),
    'passing any role to no service that the policy can use': puts(
      allow('iam:PassRole', '*', { StringNotLike: { 'iam:PassedToService': 'lambda.*' } }),
      allow('lambda:CreateFunction'),
    ),
    'half of a change of the address of root': puts(allow('account:StartPrimaryEmailUpdate')),
    'a role named after the administrators of an application': puts(
      allow('sts:AssumeRole', `arn:aws:iam::${own}:role/admin-portal-reader`),
    ),
    'a group of a user named so': puts(allow('iam:AddUserToGroup', `arn:aws:iam::${own}:user/admin`)),
    'passing one role to a function': puts(
      allow('iam:PassRole', `arn:aws:iam::${own}:role/loader`),
      allow('lambda:CreateFunction'),
    ),
    'passing roles that begin so': puts(
      allow('iam:PassRole', `arn:aws:iam::${own}:role/app-*`),
      allow('lambda:CreateFunction'),
    ),
    'passing roles to a service that the policy cannot use': puts(
      allow('iam:PassRole', '*', toLambda),
      allow('ec2:RunInstances'),
    ),
    'passing any role with MFA': puts(allow('iam:PassRole', '*', mfa), allow('lambda:CreateFunction')),
    'assuming one role': puts(allow('sts:AssumeRole', `arn:aws:iam::${other}:role/deploy`)),
    'assuming the roles of the CDK': puts(allow('sts:AssumeRole', 'arn:aws:iam::*:role/cdk-*')),
    'keys of the own user': puts(
      allow(['iam:CreateAccessKey', 'iam:UpdateLoginProfile'], `arn:aws:iam::${own}:user/$\{aws:username}`),
    ),
    'the own password': puts(allow(['iam:ChangePassword', 'iam:GetUser'])),
    'an escalation taken back by a Deny': puts(allow('iam:CreatePolicyVersion'), deny('iam:*')),
    'a Deny of it': puts(deny('iam:CreatePolicyVersion')),
    'a policy that nobody has': aChange('CreatePolicy', {
      policyName: 'p',
      policyDocument: policy(allow('sts:AssumeRole')),
    }),
  },
);
