import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { serviceGrantedWhole } from '../../../iam/findings/service-granted-whole.ts';
import { aChange, allow, mfa, own, policy, puts } from './a-change.ts';
import { cases } from './cases.ts';

const version = (setAsDefault: boolean, ...statements: readonly Fields[]) =>
  aChange('CreatePolicyVersion', {
    policyArn: `arn:aws:iam::${own}:policy/Shared`,
    policyDocument: policy(...statements),
    setAsDefault,
  });

cases(
  serviceGrantedWhole,
  {
    'a version of a managed policy': version(true, allow('s3:*')),
    'a policy of a group': aChange('PutGroupPolicy', {
      groupName: 'devs',
      policyName: 'p',
      policyDocument: policy(allow(['s3:GetObject', 'dynamodb:*'])),
    }),
  },
  {
    'a policy of one role': puts(allow('s3:*')),
    'a version that is not in force': version(false, allow('s3:*')),
    'one bucket': version(true, allow('s3:*', 'arn:aws:s3:::b/*')),
    'with MFA': version(true, allow('s3:*', '*', mfa)),
    'logs and metrics': version(true, allow(['logs:*', 'cloudwatch:*'])),
    reading: version(true, allow('s3:Get*')),
  },
);
