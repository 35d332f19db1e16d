import { administratorAccessUnderCondition } from '../../../iam/findings/administrator-access-under-condition.ts';
import { aChange, allow, deny, mfa, own, policy, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  administratorAccessUnderCondition,
  {
    'everything with MFA': puts(allow('*', '*', mfa)),
    'everything, with a Deny without MFA': puts(
      allow('*'),
      deny('*', '*', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }),
    ),
    'all of IAM within a boundary': puts(
      allow('iam:*', '*', { StringEquals: { 'iam:PermissionsBoundary': `arn:aws:iam::${own}:policy/edge` } }),
    ),
    'a statement with a part that nobody understands': puts({ ...allow('*'), Conditions: {} }),
  },
  {
    'everything without a condition, too': puts(allow('*', '*', mfa), allow('*')),
    'everything, with a Deny of IAM': puts(allow('*'), deny('iam:*')),
    'reading with MFA': puts(allow('s3:Get*', '*', mfa)),
    'a policy that nobody has': aChange('CreatePolicy', {
      policyName: 'p',
      policyDocument: policy(allow('*', '*', mfa)),
    }),
  },
);
