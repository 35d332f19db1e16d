import { administratorAccessGranted } from '../../../iam/findings/administrator-access-granted.ts';
import { aChange, allow, attaches, by, denied, deny, mfa, own, policy, puts, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

const policyArn = `arn:aws:iam::${own}:policy/p`;

/** An Allow of these members, as they stand: a member can stand twice. */
const writes = (members: string) =>
  aChange('PutRolePolicy', {
    roleName: 'batch',
    policyName: 'p',
    policyDocument: `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${members}}]}`,
  });

cases(
  administratorAccessGranted,
  {
    AdministratorAccess: attaches('AdministratorAccess'),
    'AdministratorAccess to a user': aChange('AttachUserPolicy', {
      userName: 'sato',
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
    'AdministratorAccess in China': aChange('AttachGroupPolicy', {
      groupName: 'ops',
      policyArn: 'arn:aws-cn:iam::aws:policy/AdministratorAccess',
    }),
    'everything in one of two Actions, whichever counts': writes('"Action":"s3:GetObject","Action":"*","Resource":"*"'),
    'everything in the first of two Actions': writes('"Action":"*","Action":"s3:GetObject","Resource":"*"'),
    IAMFullAccess: attaches('IAMFullAccess'),
    'everything on everything': puts(allow('*')),
    'everything, said twice': puts(allow('*:*')),
    'all of IAM': puts(allow('IAM:*')),
    'all of IAM among others': puts(allow('s3:GetObject', 'arn:aws:s3:::a/*'), allow(['s3:*', 'iam:*'])),
    'all of IAM on all of its things': puts(allow('iam:*', [`arn:aws:iam::${own}:role/*`, 'arn:aws:iam::*:*'])),
    'everything but S3': puts({ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }),
    'everything on everything but a bucket': puts({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::a' }),
    'all of IAM, with a Deny of something else': puts(allow('iam:*'), deny('s3:*')),
    'all of IAM, with a Deny on one role': puts(allow('iam:*'), deny('iam:*', `arn:aws:iam::${own}:role/admin`)),
    'the calls that hand out access, in pieces': puts(
      allow(['iam:Attach*', 'iam:Put*', 'iam:Create*']),
      allow(['iam:Delete*', 'iam:Update*', 'iam:Pass*']),
    ),
    'a version in force': aChange('CreatePolicyVersion', {
      policyArn,
      policyDocument: policy(allow('*')),
      setAsDefault: true,
    }),
    'the name of a revocation on another text': aChange('PutRolePolicy', {
      roleName: 'batch',
      policyName: 'AWSRevokeOlderSessions',
      policyDocument: policy(allow('*')),
    }),
  },
  {
    'everything under one of two Conditions': writes(
      '"Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}},"Condition":{}',
    ),
    PowerUserAccess: attaches('PowerUserAccess'),
    ReadOnlyAccess: attaches('ReadOnlyAccess'),
    'AdministratorAccess-AWSElasticBeanstalk, which is confined': attaches('AdministratorAccess-AWSElasticBeanstalk'),
    'a policy of the account by the same name': aChange('AttachRolePolicy', {
      roleName: 'batch',
      policyArn: `arn:aws:iam::${own}:policy/AdministratorAccess`,
    }),
    'AdministratorAccess detached': aChange('DetachRolePolicy', {
      roleName: 'batch',
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
    'AdministratorAccess as a boundary': aChange('PutRolePermissionsBoundary', {
      roleName: 'batch',
      permissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
    'everything but IAM': puts({ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' }),
    'all of S3': puts(allow('s3:*')),
    'everything on a bucket': puts(allow('*', 'arn:aws:s3:::a/*')),
    'reading IAM': puts(allow(['iam:Get*', 'iam:List*'])),
    'all of IAM on roles that begin so': puts(allow('iam:*', `arn:aws:iam::${own}:role/batch-*`)),
    'all of IAM, taken back by a Deny': puts(allow('*'), deny('iam:*')),
    'a Deny of everything': puts(deny('*')),
    'an effect that IAM does not know': puts({ ...allow('*'), Effect: 'allow' }),
    'everything with MFA': puts(allow('*', '*', mfa)),
    'a policy that nobody has': aChange('CreatePolicy', { policyName: 'p', policyDocument: policy(allow('*')) }),
    'a version that is not in force': aChange('CreatePolicyVersion', {
      policyArn,
      policyDocument: policy(allow('*')),
      setAsDefault: false,
    }),
    'a trust policy': trusts(trust({ AWS: own }, undefined, '*')),
    'a permission set provisioned': attaches('AdministratorAccess', by.identityCenter),
    'a stack deployed': attaches('AdministratorAccess', by.cloudFormation),
    'an attempt': attaches('AdministratorAccess', denied),
    'a text that is no policy': aChange('PutRolePolicy', {
      roleName: 'batch',
      policyName: 'p',
      policyDocument: 'Allow * on *',
    }),
  },
);
