import { quarantineByHand } from '../../../iam/findings/quarantine-by-hand.ts';
import { aChange, own } from './a-change.ts';
import { cases } from './cases.ts';

const policyArn = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3';

cases(
  quarantineByHand,
  {
    'the policy of AWS on a role': aChange('AttachRolePolicy', { roleName: 'batch-runner', policyArn }),
    'the policy of AWS on a group': aChange('AttachGroupPolicy', { groupName: 'ops', policyArn }),
  },
  {
    'the policy of AWS on a user, where AWS puts it': aChange('AttachUserPolicy', { userName: 'kimura', policyArn }),
    'a policy of the account by that name': aChange('AttachRolePolicy', {
      roleName: 'batch-runner',
      policyArn: `arn:aws:iam::${own}:policy/AWSCompromisedKeyQuarantineV3`,
    }),
    'the policy of AWS taken off a role': aChange('DetachRolePolicy', { roleName: 'batch-runner', policyArn }),
  },
);
