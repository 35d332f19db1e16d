import { trustOpenedToOneself } from '../../../iam/findings/trust-opened-to-oneself.ts';
import { aChange, by, other, own, policy, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

const names = (AWS: string, more = {}) =>
  aChange('UpdateAssumeRolePolicy', { roleName: 'admin', policyDocument: policy(trust({ AWS })) }, more);

const unique = 'AIDAEXAMPLEEXAMPLE00';
const calledBy = (principalId: string) => ({
  userIdentity: {
    type: 'IAMUser',
    principalId,
    userName: 'kimura',
    accountId: own,
    arn: `arn:aws:iam::${own}:user/kimura`,
  },
});

cases(
  trustOpenedToOneself,
  {
    'a user who names himself': trusts(trust({ AWS: `arn:aws:iam::${own}:user/kimura` })),
    'a user with a path': trusts(trust({ AWS: `arn:aws:iam::${own}:user/team/Kimura` })),
    'a session that names its role': names(`arn:aws:iam::${own}:role/deploy`, by.role('deploy')),
    'a session that names itself': names(`arn:aws:sts::${own}:assumed-role/deploy/session`, by.role('deploy')),
    'a user who names himself by his unique id': names(unique, calledBy(unique)),
    'everybody with the ARN of the caller': trusts(
      trust({ AWS: '*' }, { ArnEquals: { 'AWS:PrincipalArn': [`arn:aws:iam::${own}:user/kimura`] } }),
    ),
    'the account with the name of the caller': trusts(
      trust({ AWS: `arn:aws:iam::${own}:root` }, { StringEquals: { 'aws:UserName': 'kimura' } }),
    ),
    'the account with the unique id of the caller': aChange(
      'UpdateAssumeRolePolicy',
      {
        roleName: 'admin',
        policyDocument: policy(trust({ AWS: own }, { StringLike: { 'aws:userid': `${unique}:*` } })),
      },
      calledBy(unique),
    ),
  },
  {
    'somebody else': trusts(trust({ AWS: `arn:aws:iam::${own}:user/sato` })),
    'a user of that name in another account': trusts(trust({ AWS: `arn:aws:iam::${other}:user/kimura` })),
    'the account': trusts(trust({ AWS: `arn:aws:iam::${own}:root` })),
    'the unique id of somebody else': names('AIDAEXAMPLESOMEBODY01', calledBy(unique)),
    'the account but for the caller': trusts(trust({ AWS: own }, { StringNotEquals: { 'aws:username': 'kimura' } })),
    'the account with the name of somebody else': trusts(
      trust({ AWS: own }, { StringEquals: { 'aws:username': 'sato' } }),
    ),
    'roles by a pattern that fits the role of the caller too': aChange(
      'UpdateAssumeRolePolicy',
      {
        roleName: 'admin',
        policyDocument: policy(
          trust({ AWS: own }, { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${own}:role/AWSReservedSSO_Admin_*` } }),
        ),
      },
      by.role('AWSReservedSSO_Admin_0123456789abcdef'),
    ),
    'a service of AWS': trusts(trust({ Service: 'ec2.amazonaws.com' })),
    'a new role': aChange('CreateRole', {
      roleName: 'new',
      assumeRolePolicyDocument: policy(trust({ AWS: `arn:aws:iam::${own}:user/kimura` })),
    }),
    'a Deny of oneself': trusts({ ...trust({ AWS: `arn:aws:iam::${own}:user/kimura` }), Effect: 'Deny' }),
  },
);
