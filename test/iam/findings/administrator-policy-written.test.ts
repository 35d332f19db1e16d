import { administratorPolicyWritten } from '../../../iam/findings/administrator-policy-written.ts';
import { aChange, allow, mfa, policy, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  administratorPolicyWritten,
  {
    'a new policy': aChange('CreatePolicy', { policyName: 'p', policyDocument: policy(allow('*')) }),
    'a new policy with a condition': aChange('CreatePolicy', {
      policyName: 'p',
      policyDocument: policy(allow('*', '*', mfa)),
    }),
    'a version that is not in force': aChange('CreatePolicyVersion', {
      policyArn: 'arn:aws:iam::123456789012:policy/p',
      policyDocument: policy(allow('iam:*')),
    }),
  },
  {
    'a version in force': aChange('CreatePolicyVersion', {
      policyArn: 'arn:aws:iam::123456789012:policy/p',
      policyDocument: policy(allow('*')),
      setAsDefault: true,
    }),
    'a harmless policy': aChange('CreatePolicy', {
      policyName: 'Administrator',
      policyDocument: policy(allow('s3:GetObject')),
    }),
    'an inline policy': puts(allow('*')),
  },
);
