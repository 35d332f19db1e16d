import { lockLifted } from '../../../iam/findings/lock-lifted.ts';
import { aChange, attaches } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  lockLifted,
  {
    'the policy of AWS that denies everything': aChange('DetachUserPolicy', {
      userName: 'dev',
      policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll',
    }),
    'an inline policy named alike': aChange('DeleteRolePolicy', { roleName: 'batch', policyName: 'deny-everything' }),
  },
  {
    'it put on': attaches('AWSDenyAll'),
    'another Deny': aChange('DeleteRolePolicy', { roleName: 'batch', policyName: 'DenyWithoutMFA' }),
    'a policy that allows': aChange('DeleteRolePolicy', { roleName: 'batch', policyName: 'AllowAll' }),
  },
);
