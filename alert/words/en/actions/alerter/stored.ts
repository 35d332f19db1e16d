import type * as entries from '../../../../../iam/alerter/actions/stored.ts';
import type { TextsOf } from '../../../action-text.ts';
import { sentence } from '../sentence-forms.ts';
import { asTheStackHasIt } from './as-the-stack-has-it.ts';

export const logGroups: TextsOf<typeof entries.logGroups> = {
  'logs:DeleteLogGroup': {
    ...sentence('delete', 'deleted', '{logGroup}', { line: '' }),
    why: 'With it went the record of what was sent to whom, and until it is back there are no metrics.',
    noUndo: asTheStackHasIt,
  },
  'logs:DeleteLogStream': {
    ...sentence('delete', 'deleted', 'a stream of {logGroup}', { line: 'a stream' }),
    why: 'With it went the record of what was sent to whom.',
    noUndo: 'What was in it is gone.',
  },
  'logs:PutRetentionPolicy': {
    ...sentence('change', 'changed', 'how long {logGroup} is kept', { line: 'how long it is kept' }),
    why: 'What is older is deleted.',
    noUndo: asTheStackHasIt,
  },
};

export const tables: TextsOf<typeof entries.tables> = {
  'dynamodb:DeleteTable': {
    ...sentence('delete', 'deleted', '{table}', { line: '' }),
    why: 'Without its receipts, what comes again is sent twice.',
    noUndo: 'Its backup of the last 35 days can be restored: dynamodb restore-table-to-point-in-time.',
  },
  'dynamodb:UpdateTable': {
    ...sentence('change', 'changed', 'the settings of {table}', { line: 'the settings' }),
    why: 'They protect it from being deleted, and decide how much it takes.',
    noUndo: asTheStackHasIt,
  },
  'dynamodb:UpdateTimeToLive': {
    ...sentence('change', 'changed', 'when items of {table} expire', { line: 'when items expire' }),
    why: 'Without receipts, what comes again is sent twice.',
    noUndo: asTheStackHasIt,
  },
  'dynamodb:UpdateContinuousBackups': {
    ...sentence('change', 'changed', 'the backups of {table}', { line: 'the backups' }),
    why: 'Without them, what is deleted is gone.',
    noUndo: asTheStackHasIt,
  },
};
