import { trustNotReadable } from '../../../iam/findings/trust-not-readable.ts';
import { aChange, hidden, own, policy, puts, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  trustNotReadable,
  {
    'a text that is no policy': aChange('UpdateAssumeRolePolicy', { roleName: 'r', policyDocument: 'trust me' }),
    'no text at all': aChange('UpdateAssumeRolePolicy', { roleName: 'r' }),
    'a condition of an unknown form': trusts({ ...trust({ AWS: own }), Condition: 'none' }),
    'a member that no policy has': aChange('CreateRole', {
      roleName: 'r',
      assumeRolePolicyDocument: JSON.stringify({ ...JSON.parse(policy(trust({ AWS: own }))), Extra: 1 }),
    }),
  },
  {
    'a trust policy that is understood': trusts(trust({ AWS: own })),
    'parameters that are hidden, which says it already': aChange('UpdateAssumeRolePolicy', hidden),
    'a policy that grants access': puts({ Effect: 'Allow', Action: 5 }),
  },
);
