import { accessGrantedToOneself } from '../../../iam/findings/access-granted-to-oneself.ts';
import { aChange, allow, by, denied, deny, other, own, policy } from './a-change.ts';
import { cases } from './cases.ts';

const policyArn = `arn:aws:iam::${own}:policy/reports`;

cases(
  accessGrantedToOneself,
  {
    'a policy attached to the own user': aChange('AttachUserPolicy', { userName: 'kimura', policyArn }),
    'a policy attached to the own user, in another case': aChange('AttachUserPolicy', {
      userName: 'Kimura',
      policyArn,
    }),
    'an inline policy on the own user': aChange('PutUserPolicy', {
      userName: 'kimura',
      policyName: 'p',
      policyDocument: policy(allow('s3:*')),
    }),
    'a group for the own user': aChange('AddUserToGroup', { userName: 'kimura', groupName: 'ops' }),
    'a policy attached to the own role': aChange(
      'AttachRolePolicy',
      { roleName: 'batch', policyArn },
      by.role('batch'),
    ),
    'a group for the user of a federated session': aChange(
      'AddUserToGroup',
      { userName: 'kimura', groupName: 'ops' },
      by.federated,
    ),
    'the boundary of the own user removed': aChange('DeleteUserPermissionsBoundary', { userName: 'kimura' }),
  },
  {
    'a policy attached to another user': aChange('AttachUserPolicy', { userName: 'sato', policyArn }),
    'a policy attached to another role': aChange(
      'AttachRolePolicy',
      { roleName: 'batch', policyArn },
      by.role('deploy'),
    ),
    'a role that has the name of the user': aChange('AttachRolePolicy', { roleName: 'kimura', policyArn }),
    'a role of the same name in another account': aChange(
      'AttachRolePolicy',
      { roleName: 'batch', policyArn },
      by.role('batch', other),
    ),
    'a Deny on the own user': aChange('PutUserPolicy', {
      userName: 'kimura',
      policyName: 'p',
      policyDocument: policy(deny('s3:*')),
    }),
    'a lock on the own user': aChange('AttachUserPolicy', {
      userName: 'kimura',
      policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll',
    }),
    'a policy detached from the own user': aChange('DetachUserPolicy', { userName: 'kimura', policyArn }),
    'a key for the own user': aChange('CreateAccessKey', { userName: 'kimura' }),
    'an attempt': aChange('AttachUserPolicy', { userName: 'kimura', policyArn }, denied),
  },
);
