import { trustOpenedToBoundAccount } from '../../../iam/findings/trust-opened-to-bound-account.ts';
import { other, own, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  trustOpenedToBoundAccount,
  {
    'another account with an external id': trusts(trust({ AWS: other }, { StringEquals: { 'sts:ExternalId': 'x' } })),
    'another account of the organization': trusts(
      trust({ AWS: other }, { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } }),
    ),
  },
  {
    'another account with any external id': trusts(trust({ AWS: other }, { StringLike: { 'sts:ExternalId': '*' } })),
    'another account without a condition': trusts(trust({ AWS: other })),
    'the own account with an external id': trusts(trust({ AWS: own }, { StringEquals: { 'sts:ExternalId': 'x' } })),
  },
);
