import { expect, test } from 'vitest';
import { trustOpenedToServiceOfAnotherAccount } from '../../../iam/findings/trust-opened-to-service-of-another-account.ts';
import { aChange, other, own, partner, policy, trust, trusts } from './a-change.ts';
import { cases, namesOf } from './cases.ts';

const path = 'aws-service-role/stacksets.cloudformation.amazonaws.com/AWSServiceRoleForCloudFormationStackSetsOrgAdmin';
const stackSets = (account: string) => `arn:aws:iam::${account}:role/${path}`;

cases(
  trustOpenedToServiceOfAnotherAccount,
  {
    'StackSets of the management account': aChange('CreateRole', {
      roleName: 'stacksets-exec-0a1b2c3d4e5f60718293a4b5c6d7e8f9',
      assumeRolePolicyDocument: policy(trust({ AWS: stackSets(other) })),
    }),
    'such a role of an account that is known': trusts(trust({ AWS: stackSets(partner) })),
  },
  {
    'a service-linked role of the own account': trusts(trust({ AWS: stackSets(own) })),
    'a role that is only called so, which anybody can make': trusts(
      trust({ AWS: `arn:aws:iam::${other}:role/AWSServiceRoleForCloudFormationStackSetsOrgAdmin` }),
    ),
    'a service itself': trusts(trust({ Service: 'cloudformation.amazonaws.com' })),
  },
);

test('nobody is told that administrators decide about a service-linked role', () => {
  expect(namesOf(trusts(trust({ AWS: stackSets(other) })))).toEqual(['trust-opened-to-service-of-another-account']);
});
