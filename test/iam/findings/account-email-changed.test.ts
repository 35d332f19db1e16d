import { accountEmailChanged } from '../../../iam/findings/account-email-changed.ts';
import { aChange, by, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  accountEmailChanged,
  {
    'a new address': aChange('UpdateAccountEmailAddress', {}, by.root),
    'a new address, recorded by the sign-in service': aChange('EmailUpdated', null, {
      eventSource: 'signin.amazonaws.com',
      ...by.root,
    }),
  },
  {
    'a new account name': aChange('UpdateAccountName', {}, by.root),
    'an attempt': aChange('UpdateAccountEmailAddress', {}, denied),
  },
);
