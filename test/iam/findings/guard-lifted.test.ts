import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { guardLifted } from '../../../iam/findings/guard-lifted.ts';
import { aChange, allow, deny, own, policy } from './a-change.ts';
import { cases } from './cases.ts';

const detaches = (name: string) =>
  aChange('DetachRolePolicy', { roleName: 'batch', policyArn: `arn:aws:iam::${own}:policy/${name}` });
const rewrites = (statement: Fields) =>
  aChange('CreatePolicyVersion', {
    policyArn: `arn:aws:iam::${own}:policy/DenyWithoutMFA`,
    policyDocument: policy(statement),
    setAsDefault: true,
  });

cases(
  guardLifted,
  {
    'a Deny without MFA': detaches('DenyWithoutMFA'),
    'a Deny outside a region': detaches('deny-outside-tokyo'),
    'MFA that is asked for': detaches('ForceMFA'),
    'an inline guardrail': aChange('DeleteUserPolicy', { userName: 'dev', policyName: 'team_guardrail' }),
    'the Deny taken out of it': rewrites(allow('s3:GetObject')),
  },
  {
    'a policy that allows': detaches('ExportRead'),
    'a name that only holds the letters': detaches('IdentityBlockStorage'),
    'such a policy attached': aChange('AttachRolePolicy', {
      roleName: 'batch',
      policyArn: `arn:aws:iam::${own}:policy/DenyWithoutMFA`,
    }),
    'a text that still denies': rewrites(deny('iam:*')),
    'a lock, which is more': detaches('DenyAll'),
  },
);
