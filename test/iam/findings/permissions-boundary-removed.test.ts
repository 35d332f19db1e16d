import { permissionsBoundaryRemoved } from '../../../iam/findings/permissions-boundary-removed.ts';
import { aChange, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  permissionsBoundaryRemoved,
  {
    'from a role': aChange('DeleteRolePermissionsBoundary', { roleName: 'batch' }),
    'from a user': aChange('DeleteUserPermissionsBoundary', { userName: 'sato' }),
  },
  {
    'a boundary set': aChange('PutRolePermissionsBoundary', {
      roleName: 'batch',
      permissionsBoundary: 'arn:aws:iam::123456789012:policy/edge',
    }),
    'a policy removed': aChange('DeleteRolePolicy', { roleName: 'batch', policyName: 'boundary' }),
    'an attempt': aChange('DeleteRolePermissionsBoundary', { roleName: 'batch' }, denied),
  },
);
