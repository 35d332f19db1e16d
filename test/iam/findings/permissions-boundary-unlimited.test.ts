import { permissionsBoundaryUnlimited } from '../../../iam/findings/permissions-boundary-unlimited.ts';
import { aChange, attaches, own } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  permissionsBoundaryUnlimited,
  {
    'AdministratorAccess as a boundary': aChange('PutRolePermissionsBoundary', {
      roleName: 'batch',
      permissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
    'AdministratorAccess as a boundary in China': aChange('PutUserPermissionsBoundary', {
      userName: 'sato',
      permissionsBoundary: 'arn:aws-cn:iam::aws:policy/AdministratorAccess',
    }),
  },
  {
    'a policy of the account by the same name': aChange('PutRolePermissionsBoundary', {
      roleName: 'batch',
      permissionsBoundary: `arn:aws:iam::${own}:policy/AdministratorAccess`,
    }),
    'PowerUserAccess as a boundary': aChange('PutRolePermissionsBoundary', {
      roleName: 'batch',
      permissionsBoundary: 'arn:aws:iam::aws:policy/PowerUserAccess',
    }),
    'AdministratorAccess attached': attaches('AdministratorAccess'),
  },
);
