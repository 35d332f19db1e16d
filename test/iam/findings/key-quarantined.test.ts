import { keyQuarantined } from '../../../iam/findings/key-quarantined.ts';
import { aChange, allow, attaches, by, deny, own, policy } from './a-change.ts';
import { cases } from './cases.ts';

const quarantine = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3';
const policyName = 'AWSExposedCredentialPolicy_DO_NOT_REMOVE';

cases(
  keyQuarantined,
  {
    'the policy of AWS': aChange('AttachUserPolicy', { userName: 'kimura', policyArn: quarantine }),
    'a later version of it': aChange('AttachUserPolicy', {
      userName: 'kimura',
      policyArn: `${quarantine.slice(0, -1)}9`,
    }),
    'the inline policy that AWS put before': aChange(
      'PutUserPolicy',
      { userName: 'kimura', policyName, policyDocument: policy(deny('*')) },
      by.awsItself,
    ),
  },
  {
    'a policy of the account by that name': aChange('AttachUserPolicy', {
      userName: 'kimura',
      policyArn: `arn:aws:iam::${own}:policy/AWSCompromisedKeyQuarantineV3`,
    }),
    'the policy of AWS on a role, where somebody puts it': aChange('AttachRolePolicy', {
      roleName: 'batch-runner',
      policyArn: quarantine,
    }),
    'the policy of AWS taken away': aChange('DetachUserPolicy', { userName: 'kimura', policyArn: quarantine }),
    'an inline policy that somebody called so': aChange('PutUserPolicy', {
      userName: 'kimura',
      policyName,
      policyDocument: policy(allow('*')),
    }),
    'that inline policy taken away by AWS': aChange(
      'DeleteUserPolicy',
      { userName: 'kimura', policyName },
      by.awsItself,
    ),
    'another policy of AWS': attaches('AWSDenyAll'),
  },
);
