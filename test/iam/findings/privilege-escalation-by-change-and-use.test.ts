import { privilegeEscalationByChangeAndUse } from '../../../iam/findings/privilege-escalation-by-change-and-use.ts';
import { allow, deny, mfa, own, puts } from './a-change.ts';
import { cases } from './cases.ts';

const role = (name: string) => `arn:aws:iam::${own}:role/${name}`;
const user = (name: string) => `arn:aws:iam::${own}:user/${name}`;
const boundary = { StringEquals: { 'iam:PermissionsBoundary': `arn:aws:iam::${own}:policy/edge` } };

cases(
  privilegeEscalationByChangeAndUse,
  {
    'policies on a role, and the role assumed': puts(allow(['iam:PutRolePolicy', 'sts:AssumeRole'], role('x'))),
    'in two statements, by patterns that meet': puts(
      allow('iam:AttachRolePolicy', role('app-*')),
      allow('sts:AssumeRole', 'arn:aws:iam::*:role/*-ci'),
    ),
    'a pipeline that makes, attaches and passes roles that begin so': puts(
      allow(['iam:CreateRole', 'iam:AttachRolePolicy', 'iam:PassRole'], role('myapp-*')),
      allow(['lambda:CreateFunction']),
    ),
    'policies on a role that is passed to a function': puts(
      allow(['iam:PutRolePolicy', 'iam:PassRole'], role('loader')),
      allow('lambda:CreateFunction'),
    ),
    'the trust of a role, and the role assumed': puts(
      allow(['iam:UpdateAssumeRolePolicy', 'sts:AssumeRole'], role('x')),
    ),
    'policies on a user, and a key of the user': puts(
      allow(['iam:AttachUserPolicy', 'iam:CreateAccessKey'], user('x')),
    ),
    'policies on a group, and members of it': puts(
      allow(['iam:PutGroupPolicy', 'iam:AddUserToGroup'], `arn:aws:iam::${own}:group/x`),
    ),
    'everything of IAM, with a Deny of all but some roles': puts(allow('iam:*'), {
      Effect: 'Deny',
      Action: 'iam:*',
      NotResource: role('app-*'),
    }),
    'a boundary that another statement takes off': puts(
      allow(['iam:CreateRole', 'iam:AttachRolePolicy'], role('app-*'), boundary),
      allow('iam:DeleteRolePermissionsBoundary', role('app-*')),
    ),
  },
  {
    'another role assumed than changed': puts(
      allow('iam:PutRolePolicy', role('x')),
      allow('sts:AssumeRole', role('y')),
    ),
    'a role of the same name in another account': puts(
      allow('iam:PutRolePolicy', role('x')),
      allow('sts:AssumeRole', 'arn:aws:iam::210987654321:role/x'),
    ),
    'a role that is changed and not used': puts(allow(['iam:PutRolePolicy', 'iam:GetRole'], role('x'))),
    'a role that is changed and passed to nothing that runs it': puts(
      allow(['iam:PutRolePolicy', 'iam:PassRole'], role('x')),
    ),
    'roles made within a boundary': puts(allow(['iam:CreateRole', 'iam:AttachRolePolicy'], role('app-*'), boundary)),
    'a Deny that takes it back': puts(
      allow(['iam:PutRolePolicy', 'sts:AssumeRole'], role('x')),
      deny('sts:AssumeRole', role('*')),
    ),
    'everything, with a Deny of all but a bucket': puts(allow('*'), {
      Effect: 'Deny',
      Action: '*',
      NotResource: 'arn:aws:s3:::app/*',
    }),
    'both with MFA': puts(allow(['iam:PutRolePolicy', 'sts:AssumeRole'], role('x'), mfa)),
    'any role, which is said otherwise': puts(allow(['iam:PutRolePolicy', 'sts:AssumeRole'])),
  },
);
