import type * as entries from '../../../../iam/actions/account.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const takeOver =
  'Whoever reads mail at that address can ask for a new root password, and so may take over the account.';
const changeBack =
  'Change it back as the root user, in the account settings; if you cannot sign in, call AWS Support now.';
const formerValues = 'The former values are not in the event.';

export const account: TextsOf<typeof entries.account> = {
  CreateAccountAlias: {
    ...sentence('create', 'created', '{accountAlias}'),
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/console_account-alias.html
    why: 'It becomes the sign-in address of the account, and replaces an alias that was there before.',
    unknown: 'Whether there was an alias before is not in the event.',
    noUndo: 'If there was none before, delete-account-alias removes it.',
  },
  DeleteAccountAlias: {
    ...sentence('delete', 'deleted', '{accountAlias}'),
    why: 'Sign-in addresses with the alias stop working, and another account can claim it.',
  },
  UpdateAccountName: {
    ...sentence('change', 'changed', 'the name of {account}', { line: 'the name' }),
    why: 'The name is for people; no access depends on it.',
    noUndo: 'The former name is not in the event: set it again in the account settings of the console.',
  },
  UpdateAccountEmailAddress: {
    ...sentence('change', 'changed', 'the e-mail address of the root user of {account}', {
      line: 'the e-mail address of the root user',
    }),
    why: takeOver,
    noUndo: changeBack,
  },
  'UpdateAccountEmailAddress.root': {
    ...sentence('change', 'changed', 'its e-mail address'),
    why: takeOver,
    noUndo: changeBack,
  },
  PutAccountProperties: {
    ...sentence('change', 'changed', '{accountSetting}'),
    why: 'Such settings turn features of IAM, such as Role Manager, on or off for the whole account.',
    unknown: formerValues,
    noUndo: 'put-account-properties sets the former values again, once you know them.',
  },
};
