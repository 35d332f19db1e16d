import { trustOpenedToOrganization } from '../../../iam/findings/trust-opened-to-organization.ts';
import { other, own, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  trustOpenedToOrganization,
  {
    'everyone of an organization': trusts(trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } })),
    'everyone of it by its path': trusts(
      trust({ AWS: '*' }, { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-example/r-ab12/*' } }),
    ),
  },
  {
    'any organization': trusts(trust('*', { StringLike: { 'aws:PrincipalOrgID': '*' } })),
    'one account of it': trusts(trust({ AWS: other }, { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } })),
    'the own account': trusts(trust({ AWS: own }, { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } })),
    'everyone, too': trusts(trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } }), trust('*')),
  },
);
