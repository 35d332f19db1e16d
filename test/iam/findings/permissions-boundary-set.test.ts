import { permissionsBoundarySet } from '../../../iam/findings/permissions-boundary-set.ts';
import { aChange } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  permissionsBoundarySet,
  {
    'on a role': aChange('PutRolePermissionsBoundary', {
      roleName: 'batch',
      permissionsBoundary: 'arn:aws:iam::123456789012:policy/edge',
    }),
    'on a user': aChange('PutUserPermissionsBoundary', {
      userName: 'sato',
      permissionsBoundary: 'arn:aws:iam::123456789012:policy/edge',
    }),
  },
  {
    'a role made with a boundary, which nobody has used yet': aChange('CreateRole', {
      roleName: 'batch',
      permissionsBoundary: 'arn:aws:iam::123456789012:policy/edge',
    }),
    'a boundary that limits nothing': aChange('PutRolePermissionsBoundary', {
      roleName: 'batch',
      permissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
    'a boundary removed': aChange('DeleteRolePermissionsBoundary', { roleName: 'batch' }),
  },
);
