import { rootSessionUsed } from '../../../iam/findings/root-session-used.ts';
import { aChange, by, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  rootSessionUsed,
  {
    'a root password deleted': aChange('DeleteLoginProfile', {}, by.rootSession),
    'an attempt': aChange('DeleteLoginProfile', {}, { ...by.rootSession, ...denied }),
  },
  {
    'the root user itself': aChange('DeleteLoginProfile', {}, by.root),
    'IAM Identity Center, which is recorded as root': aChange(
      'CreateRole',
      { roleName: 'AWSReservedSSO_Admin_0123456789abcdef' },
      by.identityCenter,
    ),
  },
);
