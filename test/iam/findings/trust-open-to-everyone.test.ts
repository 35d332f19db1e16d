import { trustOpenToEveryone } from '../../../iam/findings/trust-open-to-everyone.ts';
import { aChange, acquires, allow, denied, mfa, other, own, policy, puts, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  trustOpenToEveryone,
  {
    'everyone as one of two Principals, whichever counts': aChange('UpdateAssumeRolePolicy', {
      roleName: 'batch',
      policyDocument: `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"${own}"},"Principal":"*","Action":"sts:AssumeRole"}]}`,
    }),
    'everyone without an organization': trusts(trust('*', { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-x' } })),
    'everyone whose paths are all fine, also of whom there is none': trusts(
      trust('*', { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-x/*' } }),
    ),
    'everyone at an address, where the request has one': trusts(
      trust('*', { IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } }),
    ),
    'everyone who gives no external id': trusts(trust('*', { StringEqualsIfExists: { 'sts:ExternalId': 'x' } })),
    'everyone outside an organization': trusts(trust('*', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-x' } })),
    'any organization': trusts(trust('*', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } })),
    'whoever is in some organization': trusts(trust('*', { Null: { 'aws:PrincipalOrgID': 'false' } })),
    'a role of that name in any account': trusts(
      trust('*', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deploy' } }),
    ),
    'a session of that name, whosever it is': trusts(trust('*', { StringLike: { 'aws:userid': '*:deploy' } })),
    'a user of that name in any account': trusts(trust('*', { StringEquals: { 'aws:username': 'deploy' } })),
    'a tag, which any account can give': trusts(trust('*', { StringEquals: { 'aws:PrincipalTag/team': 'data' } })),
    'every address': trusts(trust('*', { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } })),
    'from a day that is over': trusts(trust('*', { DateGreaterThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } })),
    'with a Deny that names only some': trusts(trust('*'), {
      ...trust('*', { StringEquals: { 'aws:PrincipalAccount': '999999999999' } }),
      Effect: 'Deny',
    }),
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
