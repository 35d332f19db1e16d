import { limitsLiftable } from '../../../iam/findings/limits-liftable.ts';
import { allow, own, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  limitsLiftable,
  {
    'boundaries of any role': puts(allow('iam:DeleteRolePermissionsBoundary')),
    'boundaries set on any user': puts(allow('iam:PutUserPermissionsBoundary', `arn:aws:iam::${own}:user/*`)),
    'policies off any role': puts(allow('iam:DeleteRolePolicy')),
    'policies of the organization': puts(allow('organizations:DetachPolicy')),
    'leaving the organization and its policies': puts(allow('organizations:LeaveOrganization')),
    'a policy that denies, detached from any user': puts(allow('iam:DetachUserPolicy')),
    'any user out of a group that denies': puts(allow('iam:RemoveUserFromGroup', `arn:aws:iam::${own}:group/*`)),
    'MFA taken from any user': puts(allow('iam:DeactivateMFADevice')),
    'a device of its own for any user': puts(allow(['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'])),
    'keys that somebody switched off': puts(allow('iam:UpdateAccessKey')),
    'a boundary put in the place of another on a permission set': puts(
      allow('sso:PutPermissionsBoundaryToPermissionSet'),
    ),
  },
  {
    'the boundary of one role': puts(allow('iam:DeleteRolePermissionsBoundary', `arn:aws:iam::${own}:role/x`)),
    'the own device': puts(
      allow(['iam:EnableMFADevice', 'iam:DeactivateMFADevice'], `arn:aws:iam::${own}:user/$\{aws:username}`),
    ),
    'the own keys': puts(allow('iam:UpdateAccessKey', `arn:aws:iam::*:user/$\{aws:username}`)),
    'reading boundaries': puts(allow('iam:GetRole')),
    'policies put on, which is more': puts(allow('iam:PutRolePolicy')),
  },
);
