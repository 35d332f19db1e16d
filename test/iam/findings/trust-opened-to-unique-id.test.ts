import { trustOpenedToUniqueId } from '../../../iam/findings/trust-opened-to-unique-id.ts';
import { aChange, other, own, policy, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

const role = 'AROAEXAMPLEEXAMPLE00';
const caller = {
  type: 'AssumedRole',
  accountId: own,
  arn: `arn:aws:sts::${own}:assumed-role/ops/session`,
  principalId: `${role}:session`,
};

cases(
  trustOpenedToUniqueId,
  {
    'a role by its unique id': trusts(trust({ AWS: role })),
    'a user by its unique id': trusts(trust({ AWS: 'AIDAEXAMPLEEXAMPLE00' })),
    'a unique id with an external id, which does not tell its account either': trusts(
      trust({ AWS: role }, { StringEquals: { 'sts:ExternalId': 'x' } }),
    ),
    'a new role': aChange('CreateRole', { roleName: 'r', assumeRolePolicyDocument: policy(trust({ AWS: role })) }),
    'everyone whose unique id a condition names': trusts(trust('*', { StringLike: { 'aws:userid': `${role}:*` } })),
    'an id beside the own account': trusts(trust('*', { StringLike: { 'aws:userId': [own, `${role}:*`] } })),
  },
  {
    "the caller's own id": aChange(
      'UpdateAssumeRolePolicy',
      { roleName: 'r', policyDocument: policy(trust({ AWS: role })) },
      { userIdentity: caller },
    ),
    'a unique id with a condition on the own account': trusts(
      trust({ AWS: role }, { StringEquals: { 'aws:PrincipalAccount': own } }),
    ),
    'a unique id of the organization': trusts(trust({ AWS: role }, { StringEquals: { 'aws:PrincipalOrgID': 'o-x' } })),
    'a role whose name looks like one': trusts(trust({ AWS: `arn:aws:iam::${own}:role/${role}` })),
    'the root user by the number of another account': trusts(trust('*', { StringEquals: { 'aws:userid': other } })),
    'any id': trusts(trust('*', { StringLike: { 'aws:userid': '*' } })),
    'a session name, which anybody can choose': trusts(trust('*', { StringLike: { 'aws:userid': '*:deploy' } })),
    'a unique id that is shut out': trusts({ ...trust({ AWS: role }), Effect: 'Deny' }),
  },
);
