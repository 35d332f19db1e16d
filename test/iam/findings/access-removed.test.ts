import { accessRemoved } from '../../../iam/findings/access-removed.ts';
import { aChange, attaches, denied, deny, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  accessRemoved,
  {
    'a policy detached': aChange('DetachRolePolicy', {
      roleName: 'batch',
      policyArn: 'arn:aws:iam::123456789012:policy/p',
    }),
    'an inline policy deleted': aChange('DeleteUserPolicy', { userName: 'sato', policyName: 'p' }),
    'a user out of a group': aChange('RemoveUserFromGroup', { userName: 'sato', groupName: 'ops' }),
    'a role deleted': aChange('DeleteRole', { roleName: 'batch' }),
    'a user deleted': aChange('DeleteUser', { userName: 'sato' }),
    'a role out of an instance profile': aChange('RemoveRoleFromInstanceProfile', {
      instanceProfileName: 'web',
      roleName: 'web',
    }),
    'an instance profile deleted': aChange('DeleteInstanceProfile', { instanceProfileName: 'web' }),
  },
  {
    'a policy deleted, which nobody has any more': aChange('DeletePolicy', {
      policyArn: 'arn:aws:iam::123456789012:policy/p',
    }),
    'a group deleted, which nobody is in any more': aChange('DeleteGroup', { groupName: 'ops' }),
    'a version deleted, which was not in force': aChange('DeletePolicyVersion', {
      policyArn: 'arn:aws:iam::123456789012:policy/p',
      versionId: 'v2',
    }),
    'a policy attached': attaches('ReadOnlyAccess'),
    'a delegation rejected': aChange('RejectDelegationRequest', { delegationRequestId: 'dr-1' }),
    'a lock, which says it already': attaches('AWSDenyAll'),
    'sessions revoked, which says it already': puts(
      deny('*', '*', { DateLessThan: { 'aws:TokenIssueTime': '2026-11-24T01:00:00Z' } }),
    ),
    'an attempt': aChange('DeleteRole', { roleName: 'batch' }, denied),
  },
);
