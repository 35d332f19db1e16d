import { privilegeEscalationOfItself } from '../../../iam/findings/privilege-escalation-of-itself.ts';
import { aChange, allow, own, policy, puts } from './a-change.ts';
import { cases } from './cases.ts';

const onUser = (userName: string, resource: string) =>
  aChange('PutUserPolicy', { userName, policyName: 'p', policyDocument: policy(allow('iam:PutUserPolicy', resource)) });
const version = (of: string, resource: string) =>
  aChange('CreatePolicyVersion', {
    policyArn: `arn:aws:iam::${own}:policy/${of}`,
    policyDocument: policy(allow('iam:CreatePolicyVersion', resource)),
    setAsDefault: true,
  });

cases(
  privilegeEscalationOfItself,
  {
    'a role that attaches to itself': puts(allow('iam:AttachRolePolicy', `arn:aws:iam::${own}:role/batch`)),
    'a role that attaches to itself, with its path': puts(
      allow('iam:PutRolePolicy', `arn:aws:iam::*:role/jobs/nightly/batch`),
    ),
    'a role that attaches to what begins like it': puts(allow('iam:PutRolePolicy', `arn:aws:iam::${own}:role/bat*`)),
    'a user by name': onUser('dev', `arn:aws:iam::${own}:user/dev`),
    'members of a group on their group': aChange('PutGroupPolicy', {
      groupName: 'devs',
      policyName: 'p',
      policyDocument: policy(allow('iam:AttachGroupPolicy', `arn:aws:iam::${own}:group/devs`)),
    }),
    'a policy that rewrites itself': version('Dev', `arn:aws:iam::${own}:policy/Dev`),
  },
  {
    'another role': puts(allow('iam:AttachRolePolicy', `arn:aws:iam::${own}:role/other`)),
    'another user': onUser('dev', `arn:aws:iam::${own}:user/ops`),
    'a user called like the role': puts(allow('iam:PutUserPolicy', `arn:aws:iam::${own}:user/batch`)),
    'another policy': version('Dev', `arn:aws:iam::${own}:policy/Other`),
    'itself, within the policies that are listed': puts(
      allow('iam:AttachRolePolicy', `arn:aws:iam::${own}:role/batch`, {
        ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      }),
    ),
    'its own tags': puts(allow('iam:TagRole', `arn:aws:iam::${own}:role/batch`)),
  },
);
