import { privilegeEscalationUnderCondition } from '../../../iam/findings/privilege-escalation-under-condition.ts';
import { allow, deny, mfa, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  privilegeEscalationUnderCondition,
  {
    'versions with MFA': puts(allow('iam:CreatePolicyVersion', '*', mfa)),
    'passing any role with MFA': puts(allow('iam:PassRole', '*', mfa), allow('lambda:CreateFunction')),
    'versions, with a Deny outside a region': puts(
      allow('iam:CreatePolicyVersion'),
      deny('*', '*', { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } }),
    ),
    'versions, with a Deny under a condition': puts(allow('iam:CreatePolicyVersion'), deny('iam:*', '*', mfa)),
  },
  {
    'versions, with a Deny of IAM': puts(allow('iam:CreatePolicyVersion'), deny('iam:*')),
    'versions without a condition': puts(allow('iam:CreatePolicyVersion')),
    'administrator access with MFA': puts(allow('*', '*', mfa)),
    'S3 with MFA': puts(allow('s3:*', '*', mfa)),
    'passing roles to other services than the policy can use': puts(
      allow('iam:PassRole', '*', { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }),
      allow('lambda:CreateFunction'),
    ),
  },
);
