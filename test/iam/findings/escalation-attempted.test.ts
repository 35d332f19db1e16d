import { escalationAttempted } from '../../../iam/findings/escalation-attempted.ts';
import { aChange, allow, attaches, denied, failed, policy } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  escalationAttempted,
  {
    AdministratorAccess: attaches('AdministratorAccess', denied),
    'an administrator policy': aChange(
      'PutRolePolicy',
      { roleName: 'batch', policyName: 'p', policyDocument: policy(allow('*')) },
      denied,
    ),
    'a policy written for later': aChange(
      'CreatePolicy',
      { policyName: 'p', policyDocument: policy(allow('sts:AssumeRole')) },
      denied,
    ),
    'more access of their own': aChange('AddUserToGroup', { userName: 'kimura', groupName: 'ops' }, denied),
    'more access of their own, as only the error message says': aChange('AttachUserPolicy', null, denied),
    'the quarantine of a leaked key taken off': aChange(
      'DetachUserPolicy',
      { userName: 'kimura', policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3' },
      denied,
    ),
    'an inline quarantine deleted': aChange(
      'DeleteUserPolicy',
      { userName: 'kimura', policyName: 'AWSExposedCredentialPolicy_DO_NOT_REMOVE' },
      denied,
    ),
  },
  {
    'a call that succeeded': attaches('AdministratorAccess'),
    'a call that failed': attaches('AdministratorAccess', failed),
    'a harmless policy taken off': aChange(
      'DetachUserPolicy',
      { userName: 'kimura', policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      denied,
    ),
    'a harmless policy': attaches('ReadOnlyAccess', denied),
    'access for another user': aChange(
      'AddUserToGroup',
      { userName: 'sato', groupName: 'ops' },
      { errorCode: 'AccessDenied' },
    ),
    'a key for somebody': aChange('CreateAccessKey', null, { errorCode: 'AccessDenied' }),
  },
);
