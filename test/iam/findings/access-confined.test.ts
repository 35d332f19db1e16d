import { accessConfined } from '../../../iam/findings/access-confined.ts';
import { allow, deny, own, puts } from './a-change.ts';
import { cases } from './cases.ts';

const edge = `arn:aws:iam::${own}:policy/edge`;
const within = { StringEquals: { 'iam:PermissionsBoundary': edge } };
const calls = ['iam:CreateRole', 'iam:AttachRolePolicy', 'iam:PutRolePolicy'];

cases(
  accessConfined,
  {
    'roles within a boundary': puts(allow(calls, '*', within)),
    'roles, with a Deny of those without the boundary': puts(
      allow(calls),
      deny(calls, '*', { StringNotEquals: { 'iam:PermissionsBoundary': edge } }),
    ),
    'names of policies that others make': puts(
      allow('iam:AttachRolePolicy', '*', { ArnLike: { 'iam:PolicyARN': `arn:aws:iam::${own}:policy/team-*` } }),
      allow('iam:CreatePolicy', `arn:aws:iam::${own}:policy/app-*`),
    ),
    'a list of policies': puts(
      allow('iam:AttachRolePolicy', '*', { ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } }),
    ),
  },
  {
    'names of policies that the text may give to one of its own': puts(
      allow('iam:AttachRolePolicy', '*', { ArnLike: { 'iam:PolicyARN': `arn:aws:iam::${own}:policy/team-*` } }),
      allow('iam:CreatePolicy', `arn:aws:iam::${own}:policy/team-*`),
    ),
    'a boundary that limits nothing': puts(
      allow(calls, '*', { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/AdministratorAccess' } }),
    ),
    'a boundary that the text takes off': puts(allow(calls, '*', within), allow('iam:DeleteRolePermissionsBoundary')),
    'a boundary that the text rewrites': puts(allow(calls, '*', within), allow('iam:CreatePolicyVersion', edge)),
    'a boundary if there is one': puts(
      allow(calls, '*', { StringEqualsIfExists: { 'iam:PermissionsBoundary': edge } }),
    ),
    'a list that holds AdministratorAccess as another partition names it': puts(
      allow('iam:AttachRolePolicy', '*', {
        ArnEquals: { 'iam:PolicyARN': 'arn:aws-us-gov:iam::aws:policy/AdministratorAccess' },
      }),
    ),
    'a boundary of another partition that limits nothing': puts(
      allow(calls, '*', {
        StringEquals: { 'iam:PermissionsBoundary': 'arn:aws-cn:iam::aws:policy/AdministratorAccess' },
      }),
    ),
    'a list that holds AdministratorAccess': puts(
      allow('iam:AttachRolePolicy', '*', { ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/*' } }),
    ),
    'nothing to confine': puts(allow('s3:GetObject')),
  },
);
