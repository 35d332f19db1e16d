import { privilegeEscalationWritten } from '../../../iam/findings/privilege-escalation-written.ts';
import { aChange, allow, policy, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  privilegeEscalationWritten,
  {
    'a new policy': aChange('CreatePolicy', { policyName: 'p', policyDocument: policy(allow('iam:PutUserPolicy')) }),
    'a version that is not in force': aChange('CreatePolicyVersion', {
      policyArn: 'arn:aws:iam::123456789012:policy/p',
      policyDocument: policy(allow('sts:AssumeRole')),
    }),
  },
  {
    'an inline policy': puts(allow('iam:PutUserPolicy')),
    'a new policy for an administrator': aChange('CreatePolicy', {
      policyName: 'p',
      policyDocument: policy(allow('*')),
    }),
    'a harmless new policy': aChange('CreatePolicy', { policyName: 'p', policyDocument: policy(allow('s3:*')) }),
  },
);
