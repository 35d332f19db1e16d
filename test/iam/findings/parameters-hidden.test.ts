import { parametersHidden } from '../../../iam/findings/parameters-hidden.ts';
import { aChange, allow, denied, failed, hidden, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  parametersHidden,
  {
    'a policy that CloudTrail left out': aChange('PutRolePolicy', hidden),
    'a role that CloudTrail left out': aChange('CreateRole', hidden),
  },
  {
    'a request that is there': puts(allow('s3:*')),
    'a request without parameters': aChange('DeleteAccountPasswordPolicy', null),
    'a call that failed': aChange('PutRolePolicy', hidden, failed),
    'a denied call': aChange('PutRolePolicy', hidden, denied),
    'a request that has a member of that name elsewhere': aChange('TagRole', {
      roleName: 'omitted',
      tags: [{ key: 'omitted', value: 'true' }],
    }),
  },
);
