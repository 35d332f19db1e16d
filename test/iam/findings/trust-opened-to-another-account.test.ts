import { trustOpenedToAnotherAccount } from '../../../iam/findings/trust-opened-to-another-account.ts';
import { aChange, acquires, mfa, other, own, policy, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  trustOpenedToAnotherAccount,
  {
    'an account by its root': trusts(trust({ AWS: `arn:aws:iam::${other}:root` })),
    'an account by its number': trusts(trust({ AWS: other })),
    'a role of another account': trusts(trust({ AWS: `arn:aws:iam::${other}:role/deploy` })),
    'another account next to the own': trusts(trust({ AWS: [own, other] })),
    'another account with MFA, which its administrators set': trusts(trust({ AWS: other }, mfa)),
    'everyone of another account': trusts(trust('*', { StringEquals: { 'aws:PrincipalAccount': other } })),
    'everyone of an account that a condition names among others': trusts(
      trust('*', { ArnLike: { 'aws:PrincipalArn': [`arn:aws:iam::${own}:role/*`, `arn:aws:iam::${other}:role/*`] } }),
    ),
    'a role acquired from a template, whose trust stands in the response only': acquires(trust({ AWS: other })),
    'a new role': aChange('CreateRole', { roleName: 'r', assumeRolePolicyDocument: policy(trust({ AWS: other })) }),
  },
  {
    'the own account': trusts(trust({ AWS: `arn:aws:iam::${own}:root` })),
    'a role of the own account': trusts(trust({ AWS: `arn:aws:iam::${own}:role/deploy` })),
    'an AWS service': trusts(trust({ Service: 'ec2.amazonaws.com' })),
    'the unique id of a deleted role': trusts(trust({ AWS: 'AROAEXAMPLEEXAMPLE00' })),
    'another account with an external id': trusts(trust({ AWS: other }, { StringEquals: { 'sts:ExternalId': 'x' } })),
    'another account that is shut out': trusts({ ...trust({ AWS: other }), Effect: 'Deny' }),
    'another account that is let in and shut out': trusts(trust({ AWS: other }), {
      ...trust({ AWS: `arn:aws:iam::${other}:root` }),
      Effect: 'Deny',
    }),
    'an account where the own is not known': aChange(
      'UpdateAssumeRolePolicy',
      { roleName: 'r', policyDocument: policy(trust({ AWS: other })) },
      { recipientAccountId: undefined, userIdentity: {} },
    ),
    'everyone, too, which says it already': trusts(trust({ AWS: other }), trust('*')),
  },
);
