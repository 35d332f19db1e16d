import { trustOpenToGuests } from '../../../iam/findings/trust-open-to-guests.ts';
import { trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

const host = 'cognito-identity.amazonaws.com';
const west = 'cognito-identity-us-gov.amazonaws.com';
const east = 'cognito-identity.us-gov-east-1.amazonaws.com';
const pool = { StringEquals: { [`${host}:aud`]: 'us-east-1:0f1e2d3c' } };
const amr = (value: string, operator = 'ForAnyValue:StringLike') => ({
  ...pool,
  [operator]: { [`${host}:amr`]: value },
});

cases(
  trustOpenToGuests,
  {
    'guests by name': trusts(trust({ Federated: host }, amr('unauthenticated'))),
    'all of a pool': trusts(trust({ Federated: host }, pool)),
    'all of a pool in GovCloud': trusts(
      trust({ Federated: west }, { StringEquals: { [`${west}:aud`]: 'us-gov-west-1:0f1e2d3c' } }),
    ),
    'guests of a pool in the east of GovCloud': trusts(
      trust(
        { Federated: east },
        {
          StringEquals: { [`${east}:aud`]: 'us-gov-east-1:0f1e2d3c' },
          'ForAnyValue:StringLike': { [`${east}:amr`]: 'unauthenticated' },
        },
      ),
    ),
    'a pattern that guests fit': trusts(trust({ Federated: host }, amr('*authenticated'))),
    'a test that passes without the claim': trusts(
      trust({ Federated: host }, amr('authenticated', 'ForAllValues:StringLike')),
    ),
  },
  {
    'people who have signed in': trusts(trust({ Federated: host }, amr('authenticated'))),
    'all but guests': trusts(trust({ Federated: host }, amr('unauthenticated', 'ForAnyValue:StringNotLike'))),
    'people who have signed in, in GovCloud': trusts(
      trust(
        { Federated: west },
        {
          StringEquals: { [`${west}:aud`]: 'us-gov-west-1:0f1e2d3c' },
          'ForAnyValue:StringLike': { [`${west}:amr`]: 'authenticated' },
        },
      ),
    ),
    'people of one provider': trusts(trust({ Federated: host }, amr('graph.facebook.com'))),
    'any pool of anybody, which is worse': trusts(
      trust({ Federated: host }, { 'ForAnyValue:StringLike': { [`${host}:amr`]: 'unauthenticated' } }),
    ),
    'another provider': trusts(
      trust({ Federated: 'accounts.google.com' }, { StringEquals: { 'accounts.google.com:aud': 'x' } }),
    ),
  },
);
