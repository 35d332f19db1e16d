import { administratorByName } from '../../../iam/findings/administrator-by-name.ts';
import { aChange, attaches, own } from './a-change.ts';
import { cases } from './cases.ts';

const joins = (groupName: string) => aChange('AddUserToGroup', { userName: 'fox', groupName });
const attachesOwn = (policy: string) =>
  aChange('AttachRolePolicy', { roleName: 'batch', policyArn: `arn:aws:iam::${own}:policy/${policy}` });

cases(
  administratorByName,
  {
    'a user into a group of administrators': joins('Administrators'),
    'a user into a group of administrators, in small letters': joins('iam-admins'),
    'a role of administrators to instances': aChange('AddRoleToInstanceProfile', {
      instanceProfileName: 'web',
      roleName: 'AdminRole',
    }),
    'a policy of the account’s own for administrators': attachesOwn('ops/FullAdminAccess'),
  },
  {
    'the administrators of an application': joins('grafana-admins'),
    'another group': joins('devs'),
    'a policy that names an administrator among others': attachesOwn('AdminReadOnly'),
    'a policy of AWS, of which the text is known': attaches('AdministratorAccess'),
    'a user out of such a group': aChange('RemoveUserFromGroup', { userName: 'fox', groupName: 'Administrators' }),
    'such a group made': aChange('CreateGroup', { groupName: 'Administrators' }),
  },
);
