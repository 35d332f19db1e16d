import { expect, test } from 'vitest';
import { trustOpenedToKnownAccount } from '../../../iam/findings/trust-opened-to-known-account.ts';
import { other, own, partner, trust, trusts } from './a-change.ts';
import { cases, namesOf } from './cases.ts';

cases(
  trustOpenedToKnownAccount,
  {
    'an account that the operator knows': trusts(trust({ AWS: partner })),
    'a role of such an account': trusts(trust({ AWS: `arn:aws:iam::${partner}:role/deploy` })),
    'everyone of such an account': trusts(trust('*', { StringEquals: { 'aws:PrincipalAccount': partner } })),
    'everyone of such an account or the own': trusts(
      trust('*', { StringEquals: { 'aws:PrincipalAccount': [own, partner] } }),
    ),
  },
  {
    'a stranger': trusts(trust({ AWS: other })),
    'the own account': trusts(trust({ AWS: own })),
    'a stranger beside an account that is known': trusts(trust({ AWS: [partner, other] })),
    'everyone of an account that is known or of a stranger': trusts(
      trust('*', { StringEquals: { 'aws:PrincipalAccount': [partner, other] } }),
    ),
  },
);

test('a known account is no stranger', () => {
  expect(namesOf(trusts(trust({ AWS: partner })))).not.toContain('trust-opened-to-another-account');
});
