import { trustOpenedToOneself } from '../../../iam/findings/trust-opened-to-oneself.ts';
import { aChange, by, other, own, policy, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

const names = (AWS: string, more = {}) =>
  aChange('UpdateAssumeRolePolicy', { roleName: 'admin', policyDocument: policy(trust({ AWS })) }, more);

cases(
  trustOpenedToOneself,
  {
    'a user who names himself': trusts(trust({ AWS: `arn:aws:iam::${own}:user/kimura` })),
    'a user with a path': trusts(trust({ AWS: `arn:aws:iam::${own}:user/team/Kimura` })),
    'a session that names its role': names(`arn:aws:iam::${own}:role/deploy`, by.role('deploy')),
    'a session that names itself': names(`arn:aws:sts::${own}:assumed-role/deploy/session`, by.role('deploy')),
  },
  {
    'somebody else': trusts(trust({ AWS: `arn:aws:iam::${own}:user/sato` })),
    'a user of that name in another account': trusts(trust({ AWS: `arn:aws:iam::${other}:user/kimura` })),
    'the account': trusts(trust({ AWS: `arn:aws:iam::${own}:root` })),
    'a service of AWS': trusts(trust({ Service: 'ec2.amazonaws.com' })),
    'a new role': aChange('CreateRole', {
      roleName: 'new',
      assumeRolePolicyDocument: policy(trust({ AWS: `arn:aws:iam::${own}:user/kimura` })),
    }),
    'a Deny of oneself': trusts({ ...trust({ AWS: `arn:aws:iam::${own}:user/kimura` }), Effect: 'Deny' }),
  },
);
