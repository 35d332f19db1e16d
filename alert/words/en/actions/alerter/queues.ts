import type * as entries from '../../../../../iam/alerter/actions/queues.ts';
import type { TextsOf } from '../../../action-text.ts';
import { sentence } from '../sentence-forms.ts';
import { asTheStackHasIt } from './as-the-stack-has-it.ts';

export const queues: TextsOf<typeof entries.queues> = {
  'sqs:DeleteQueue': {
    ...sentence('delete', 'deleted', '{queue}', { line: '' }),
    why: 'What waited in it is lost, and what should come through it causes no alerts.',
    noUndo: asTheStackHasIt,
  },
  'sqs:PurgeQueue': {
    ...sentence('empty', 'emptied', '{queue}', { line: '' }),
    why: 'What waited in it is lost: no alerts are sent for it.',
    noUndo: 'What was in it is in the CloudTrail event history for 90 days.',
  },
  'sqs:SetQueueAttributes': {
    ...sentence('change', 'changed', 'the settings of {queue}', { line: 'the settings' }),
    why: 'They decide who may put events in and take them out, and how long they are kept.',
    noUndo: asTheStackHasIt,
  },
  'sqs:StartMessageMoveTask': {
    ...sentence('move', 'moved', 'what lies in {queue} to another queue', { line: 'what lies in it to another queue' }),
    why: 'That is how dead letters are redriven; in another queue than that of the alerts, they cause no alerts.',
    noUndo: 'If it was no redrive of yours, look for the messages in the queue that the event names.',
  },
  'sqs:AddPermission': {
    ...sentence('add', 'added', 'a permission to {queue}', { line: 'a permission' }),
    why: 'Whoever may take events out of it takes them from the readers, and whoever may put some in can make alerts up.',
    noUndo: asTheStackHasIt,
  },
  'sqs:RemovePermission': {
    ...sentence('remove', 'removed', 'a permission from {queue}', { line: 'a permission' }),
    why: 'A rule that may not put events in causes no alerts.',
    noUndo: asTheStackHasIt,
  },
};
