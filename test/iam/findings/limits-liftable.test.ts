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
  },
  {
    'the boundary of one role': puts(allow('iam:DeleteRolePermissionsBoundary', `arn:aws:iam::${own}:role/x`)),
    'reading boundaries': puts(allow('iam:GetRole')),
    'policies put on, which is more': puts(allow('iam:PutRolePolicy')),
  },
);
