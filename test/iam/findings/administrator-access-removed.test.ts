import { administratorAccessRemoved } from '../../../iam/findings/administrator-access-removed.ts';
import { aChange, attaches, own } from './a-change.ts';
import { cases } from './cases.ts';

const detaches = (policyArn: string) => aChange('DetachRolePolicy', { roleName: 'batch', policyArn });

cases(
  administratorAccessRemoved,
  { AdministratorAccess: detaches('arn:aws:iam::aws:policy/AdministratorAccess') },
  {
    'it attached': attaches('AdministratorAccess'),
    'another policy of AWS': detaches('arn:aws:iam::aws:policy/ReadOnlyAccess'),
    'a policy of the account by that name': detaches(`arn:aws:iam::${own}:policy/AdministratorAccess`),
  },
);
