import type { Actions } from '../../actions/action.ts';
import { asTheStackHasIt, onPart } from './on-part.ts';

/** What the alerter remembers: its table, its log. */
export const tables: Actions = {
  DeleteTable: onPart({
    target: 'table',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{table}',
      why: 'Without its receipts, what comes again is told twice.',
      noUndo: 'Its backup of the last 35 days can be restored: dynamodb restore-table-to-point-in-time.',
    },
  }),
  UpdateTable: onPart({
    target: 'table',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the settings of {table}',
      why: 'They protect it from being deleted, and decide how much it takes.',
      noUndo: asTheStackHasIt,
    },
  }),
  UpdateTimeToLive: onPart({
    target: 'table',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'when items of {table} expire',
      why: 'Without receipts, what comes again is told twice.',
      noUndo: asTheStackHasIt,
    },
  }),
  UpdateContinuousBackups: onPart({
    target: 'table',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the backups of {table}',
      why: 'Without them, what is deleted is gone.',
      noUndo: asTheStackHasIt,
    },
  }),
};

export const logGroups: Actions = {
  DeleteLogGroup: onPart({
    target: 'logGroup',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{logGroup}',
      why: 'With it went the record of who was told of what, and until it is back there are no metrics.',
      noUndo: asTheStackHasIt,
    },
  }),
  DeleteLogStream: onPart({
    target: 'logGroup',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: 'a stream of {logGroup}',
      why: 'With it went the record of who was told of what.',
      noUndo: 'What was in it is gone.',
    },
  }),
  PutRetentionPolicy: onPart({
    target: 'logGroup',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'how long {logGroup} is kept',
      why: 'What is older is deleted.',
      noUndo: asTheStackHasIt,
    },
  }),
};
