import { quarantineLifted } from '../../../iam/findings/quarantine-lifted.ts';
import { aChange, own } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  quarantineLifted,
  {
    'the policy of AWS taken away': aChange('DetachUserPolicy', {
      userName: 'kimura',
      policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
    }),
  },
  {
    'the policy of AWS put on': aChange('AttachUserPolicy', {
      userName: 'kimura',
      policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
    }),
    'a policy of the account by that name': aChange('DetachUserPolicy', {
      userName: 'kimura',
      policyArn: `arn:aws:iam::${own}:policy/AWSCompromisedKeyQuarantineV3`,
    }),
    'another policy taken away': aChange('DetachUserPolicy', {
      userName: 'kimura',
      policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    }),
  },
);
