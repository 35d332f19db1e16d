import { trustOpenUnderCondition } from '../../../iam/findings/trust-open-under-condition.ts';
import { mfa, own, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  trustOpenUnderCondition,
  {
    'everyone at an address': trusts(trust('*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })),
    'everyone who knows the external id': trusts(trust('*', { StringEquals: { 'sts:ExternalId': 'x' } })),
    'everyone outside an organization': trusts(trust('*', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-example' } })),
    'everyone whose request does not say the organization': trusts(
      trust('*', { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-example' } }),
    ),
    'any organization': trusts(trust('*', { StringLike: { 'aws:PrincipalOrgID': '*' } })),
    'a role of that name in any account': trusts(
      trust('*', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deploy' } }),
    ),
    'everyone, with a Deny that shuts strangers out': trusts(trust('*'), {
      ...trust('*', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-example' } }),
      Effect: 'Deny',
    }),
    'a condition that cannot be read': trusts({ ...trust('*'), Condition: 'none' }),
  },
  {
    'everyone, without a condition': trusts(trust('*')),
    'everyone with MFA, which says more': trusts(trust('*', mfa)),
    'everyone of the organization': trusts(trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } })),
    'the own account at an address': trusts(trust({ AWS: own }, { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })),
  },
);
