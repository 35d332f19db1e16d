import type * as entries from '../../../../../iam/alerter/actions/functions.ts';
import type { TextsOf } from '../../../action-text.ts';
import { sentence } from '../sentence-forms.ts';
import { asTheStackHasIt } from './as-the-stack-has-it.ts';

const eventsWait = 'Events wait in the queue, and no alerts are sent for them.';

export const functions: TextsOf<typeof entries.functions> = {
  'lambda:UpdateFunctionCode': {
    ...sentence('replace', 'replaced', 'the code of {lambdaFunction}', { line: 'the code' }),
    why: 'The code decides which alerts are sent: what it leaves out causes none.',
    noUndo: asTheStackHasIt,
  },
  'lambda:UpdateFunctionConfiguration': {
    ...sentence('change', 'changed', 'the settings of {lambdaFunction}', { line: 'the settings' }),
    why: 'They decide who gets which alerts.',
    noUndo: asTheStackHasIt,
  },
  'lambda:DeleteFunction': {
    ...sentence('delete', 'deleted', '{lambdaFunction}', { line: '' }),
    why: eventsWait,
    noUndo: asTheStackHasIt,
  },
  'lambda:PutFunctionConcurrency': {
    ...sentence('limit', 'limited', 'the concurrency of {lambdaFunction}', { line: 'the concurrency' }),
    why: 'With a limit of none it does not run, and no alerts are sent.',
  },
  'lambda:CreateEventSourceMapping': {
    ...sentence('let', 'let', '{lambdaFunction} read {queue}', { line: 'it read {queue}' }),
    why: 'Each event goes to one reader of a queue only: another one takes it from the alerts.',
    noUndo: 'lambda delete-event-source-mapping ends it, by the id that list-event-source-mappings shows.',
  },
  'lambda:UpdateEventSourceMapping': {
    ...sentence('change', 'changed', 'how {lambdaFunction} reads its queue', { line: 'how it reads its queue' }),
    why: 'A function that does not read its queue sends nothing, and one with a filter drops what does not fit.',
    noUndo: asTheStackHasIt,
  },
  'lambda:DeleteEventSourceMapping': {
    ...sentence('stop', 'stopped', '{lambdaFunction} from reading its queue', { line: 'from reading its queue' }),
    why: eventsWait,
    noUndo: asTheStackHasIt,
  },
};
