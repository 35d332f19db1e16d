import type { Actions } from './action.ts';

/** The account itself: its alias, its name, its owner's address, its switches. */
export const account = {
  CreateAccountAlias: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'create',
      past: 'created',
      object: '{accountAlias}',
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/console_account-alias.html
      why: 'It becomes the sign-in address of the account, and replaces an alias that was there before.',
      unknown: 'Whether there was an alias before is not in the event.',
      noUndo: 'If there was none before, delete-account-alias removes it.',
    },
  },
  DeleteAccountAlias: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'possible',
    undo: 'create-account-alias --account-alias {accountAlias}',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{accountAlias}',
      why: 'Sign-in addresses with the alias stop working, and another account can claim it.',
    },
  },
  UpdateAccountName: {
    target: 'account',
    category: 'account-settings',
    security: 'low',
    breakRisk: 'none',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the name of {account}',
      why: 'The name is for people; no access depends on it.',
      noUndo: 'The former name is not in the event: set it again in the account settings of the console.',
    },
  },
  UpdateAccountEmailAddress: {
    target: 'account',
    category: 'account-settings',
    security: 'critical',
    breakRisk: 'none',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the e-mail address of the root user of {account}',
      why: 'Whoever reads mail at that address can ask for a new root password, and so may take over the account.',
      noUndo: 'Change it back as the root user, in the account settings; if you cannot sign in, call AWS Support now.',
    },
    variants: [{ when: { principal: 'Root' }, en: { object: 'its e-mail address' } }],
  },
  PutAccountProperties: {
    target: 'account',
    category: 'account-settings',
    security: 'medium',
    breakRisk: 'possible',
    en: {
      verb: 'change',
      past: 'changed',
      object: '{accountSetting}',
      why: 'Such settings turn features of IAM, such as Role Manager, on or off for the whole account.',
      unknown: 'The former values are not in the event.',
      noUndo: 'put-account-properties sets the former values again, once you know them.',
    },
  },
} satisfies Actions;
