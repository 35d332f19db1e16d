import { trustOpenToEveryone } from '../../../iam/findings/trust-open-to-everyone.ts';
import { aChange, acquires, allow, denied, mfa, other, own, policy, puts, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  trustOpenToEveryone,
  {
    'principal *': trusts(trust('*')),
    'principal AWS *': trusts(trust({ AWS: '*' })),
    '* among others': trusts(trust({ AWS: [`arn:aws:iam::${own}:root`, '*'] })),
    'everyone but some': trusts({
      Effect: 'Allow',
      NotPrincipal: { AWS: `arn:aws:iam::${own}:root` },
      Action: 'sts:AssumeRole',
    }),
    'a new role': aChange('CreateRole', { roleName: 'r', assumeRolePolicyDocument: policy(trust('*')) }),
    'a role acquired from a template': acquires(trust('*')),
    'everyone with MFA, which everyone can have': trusts(trust('*', mfa)),
    'everyone who uses TLS': trusts(trust('*', { Bool: { 'aws:SecureTransport': 'true' } })),
    'everyone, with a Deny without TLS': trusts(trust('*'), {
      ...trust('*', { Bool: { 'aws:SecureTransport': 'false' } }),
      Effect: 'Deny',
    }),
    'everyone, with a Deny of one user': trusts(trust('*'), {
      ...trust({ AWS: `arn:aws:iam::${own}:user/sato` }),
      Effect: 'Deny',
    }),
    'a statement behind harmless ones': trusts(trust({ Service: 'lambda.amazonaws.com' }), trust('*')),
  },
  {
    'an AWS service': trusts(trust({ Service: 'lambda.amazonaws.com' })),
    'the own account': trusts(trust({ AWS: own })),
    'another account': trusts(trust({ AWS: other })),
    'a Deny of everyone': trusts({ ...trust('*'), Effect: 'Deny' }),
    'everyone, and a Deny of everyone': trusts(trust('*'), { ...trust('*'), Effect: 'Deny' }),
    'everyone of the organization': trusts(trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } })),
    'everyone of the own account': trusts(trust('*', { StringEquals: { 'aws:PrincipalAccount': own } })),
    'everyone, who may only tag a session': trusts(trust('*', undefined, 'sts:TagSession')),
    'everyone, with a Deny that shuts some out': trusts(trust('*'), {
      ...trust('*', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-example' } }),
      Effect: 'Deny',
    }),
    'a permissions policy about everything': puts(allow('*')),
    'an attempt': aChange('UpdateAssumeRolePolicy', { roleName: 'r', policyDocument: policy(trust('*')) }, denied),
  },
);
