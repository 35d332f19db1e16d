import { trustOpenUnderCondition } from '../../../iam/findings/trust-open-under-condition.ts';
import { mfa, own, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  trustOpenUnderCondition,
  {
    'everyone at an address': trusts(trust('*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })),
    'everyone who knows the external id': trusts(trust('*', { StringEquals: { 'sts:ExternalId': 'x' } })),
    'everyone at an endpoint': trusts(trust('*', { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } })),
    'a unit of whatever organization, whose id another may have': trusts(
      trust('*', { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': '*/ou-ab12-11111111/*' } }),
    ),
    'a service that names its resource': trusts(trust('*', { Null: { 'aws:SourceArn': 'false' } })),
    'everyone, with a Deny of all but some': trusts(trust('*'), {
      Effect: 'Deny',
      NotPrincipal: { AWS: own },
      Action: 'sts:AssumeRole',
    }),
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
