import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

/** The table in which the alerter keeps its receipts, and its log. */
export const tables = {
  'dynamodb:DeleteTable': onPart({
    target: 'table',
    names: ['table'],
  }),
  'dynamodb:UpdateTable': onPart({
    target: 'table',
    names: ['table'],
  }),
  'dynamodb:UpdateTimeToLive': onPart({
    target: 'table',
    names: ['table'],
  }),
  'dynamodb:UpdateContinuousBackups': onPart({
    target: 'table',
    names: ['table'],
  }),
} as const satisfies Actions;

export const logGroups = {
  'logs:DeleteLogGroup': onPart({
    target: 'logGroup',
    names: ['logGroup'],
  }),
  'logs:DeleteLogStream': onPart({
    target: 'logGroup',
    names: ['logGroup'],
  }),
  'logs:PutRetentionPolicy': onPart({
    target: 'logGroup',
    names: ['logGroup'],
  }),
} as const satisfies Actions;
