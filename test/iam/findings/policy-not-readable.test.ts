import { policyNotReadable } from '../../../iam/findings/policy-not-readable.ts';
import { aChange, allow, hidden, puts, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  policyNotReadable,
  {
    'a text that is no policy': aChange('PutRolePolicy', { roleName: 'r', policyName: 'p', policyDocument: '{' }),
    'no text at all': aChange('PutUserPolicy', { userName: 'u', policyName: 'p' }),
    'an action of an unknown form': puts({ Effect: 'Allow', Action: { s3: '*' }, Resource: '*' }),
    'an effect that IAM does not have': puts({ ...allow('s3:GetObject'), Effect: 'allow' }),
  },
  {
    'a policy that is understood': puts(allow('s3:GetObject')),
    'a text that nobody has yet': aChange('CreatePolicy', { policyName: 'p', policyDocument: '{' }),
    'parameters that are hidden, which says it already': aChange('PutRolePolicy', hidden),
    'a trust policy': trusts({ Effect: 'Allow', Principal: 5 }),
  },
);
