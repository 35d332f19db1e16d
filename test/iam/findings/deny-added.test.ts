import { denyAdded } from '../../../iam/findings/deny-added.ts';
import { aChange, acquires, allow, denied, deny, mfa, own, policy, puts, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  denyAdded,
  {
    'a Deny': puts(deny('ses:SendEmail')),
    'a Deny next to an Allow': puts(allow('s3:*'), deny('s3:DeleteBucket')),
    'a version in force': aChange('CreatePolicyVersion', {
      policyArn: 'arn:aws:iam::123456789012:policy/p',
      policyDocument: policy(deny('s3:*')),
      setAsDefault: true,
    }),
    'a trust policy that shuts out a user': trusts(trust({ AWS: own }), {
      ...trust({ AWS: `arn:aws:iam::${own}:user/sato` }),
      Effect: 'Deny',
    }),
  },
  {
    'an Allow': puts(allow('s3:*')),
    'a Deny without MFA': puts(deny('s3:*', '*', mfa)),
    'sessions revoked, which says it already': puts(
      deny('*', '*', { DateLessThan: { 'aws:TokenIssueTime': '2026-11-24T01:00:00Z' } }),
    ),
    'a lock, which says it already': puts(deny('*')),
    'a policy that nobody has': aChange('CreatePolicy', { policyName: 'p', policyDocument: policy(deny('s3:*')) }),
    'a new role': aChange('CreateRole', {
      roleName: 'r',
      assumeRolePolicyDocument: policy({ ...trust({ AWS: own }), Effect: 'Deny' }),
    }),
    'a role acquired from a template, as new': acquires(trust({ AWS: own }), { ...trust('*'), Effect: 'Deny' }),
    'an effect that IAM does not know': puts({ ...deny('s3:*'), Effect: 'deny' }),
    'an attempt': aChange(
      'PutRolePolicy',
      { roleName: 'batch', policyName: 'p', policyDocument: policy(deny('s3:*')) },
      denied,
    ),
  },
);
