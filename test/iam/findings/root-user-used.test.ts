import { rootUserUsed } from '../../../iam/findings/root-user-used.ts';
import { aChange, by, denied, failed, own } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  rootUserUsed,
  {
    'any change': aChange('CreateGroup', { groupName: 'ops' }, by.root),
    'a change in the console': aChange('CreateGroup', { groupName: 'ops' }, by.rootInTheConsole),
    'an attempt': aChange('CreateGroup', { groupName: 'ops' }, { ...by.root, ...denied }),
    'a call that failed': aChange('CreateGroup', { groupName: 'ops' }, { ...by.root, ...failed }),
    'an action that nobody knows': aChange('ShareRole', {}, by.root),
  },
  {
    'IAM Identity Center, which is recorded as root': aChange(
      'CreateRole',
      { roleName: 'AWSReservedSSO_Admin_0123456789abcdef' },
      by.identityCenter,
    ),
    'a root session of the organization': aChange('DeleteLoginProfile', {}, by.rootSession),
    'a user called root': aChange(
      'CreateGroup',
      { groupName: 'ops' },
      { userIdentity: { type: 'IAMUser', userName: 'root', accountId: own } },
    ),
    'a look at the users': aChange('ListUsers', {}, by.root),
    'a sign-in, which is no change': aChange('ConsoleLogin', null, { ...by.root, eventSource: 'signin.amazonaws.com' }),
  },
);
