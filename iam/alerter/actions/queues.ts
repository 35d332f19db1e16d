import type { Actions } from '../../actions/action.ts';
import { asTheStackHasIt, onPart } from './on-part.ts';

export const queues: Actions = {
  DeleteQueue: onPart({
    target: 'queue',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{queue}',
      why: 'What waited in it is lost, and what should come through it is not told.',
      noUndo: asTheStackHasIt,
    },
  }),
  PurgeQueue: onPart({
    target: 'queue',
    en: {
      verb: 'empty',
      past: 'emptied',
      object: '{queue}',
      why: 'What waited in it is lost: nobody is told of it.',
      noUndo: 'What was in it is in the CloudTrail event history for 90 days.',
    },
  }),
  SetQueueAttributes: onPart({
    target: 'queue',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the settings of {queue}',
      why: 'They decide who may put events in and take them out, and how long they are kept.',
      noUndo: asTheStackHasIt,
    },
  }),
  StartMessageMoveTask: onPart({
    target: 'queue',
    en: {
      verb: 'move',
      past: 'moved',
      object: 'what lies in {queue} to another queue',
      why: 'That is how dead letters are redriven; in another queue than that of the alerts, nobody is told of them.',
      noUndo: 'If it was no redrive of yours, look for the messages in the queue that the event names.',
    },
  }),
  AddPermission: onPart({
    target: 'queue',
    en: {
      verb: 'add',
      past: 'added',
      object: 'a permission to {queue}',
      why: 'Whoever may take events out of it takes them from the readers, and whoever may put some in can make alerts up.',
      noUndo: asTheStackHasIt,
    },
  }),
  RemovePermission: onPart({
    target: 'queue',
    en: {
      verb: 'remove',
      past: 'removed',
      object: 'a permission from {queue}',
      why: 'A rule that may not put events in has nobody told.',
      noUndo: asTheStackHasIt,
    },
  }),
};
