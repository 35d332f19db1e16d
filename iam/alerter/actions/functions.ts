import type { Actions } from '../../actions/action.ts';
import { asTheStackHasIt, onPart } from './on-part.ts';

export const functions: Actions = {
  UpdateFunctionCode: onPart({
    target: 'lambdaFunction',
    en: {
      verb: 'replace',
      past: 'replaced',
      object: 'the code of {lambdaFunction}',
      why: 'The code decides what is told: what it leaves out, nobody hears of.',
      noUndo: asTheStackHasIt,
    },
  }),
  UpdateFunctionConfiguration: onPart({
    target: 'lambdaFunction',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the settings of {lambdaFunction}',
      why: 'They decide who is told, and of what.',
      noUndo: asTheStackHasIt,
    },
  }),
  DeleteFunction: onPart({
    target: 'lambdaFunction',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{lambdaFunction}',
      why: 'Events wait in the queue, and nobody is told of them.',
      noUndo: asTheStackHasIt,
    },
  }),
  PutFunctionConcurrency: onPart({
    target: 'lambdaFunction',
    cli: 'lambda',
    undo: 'delete-function-concurrency --function-name {functionName}',
    en: {
      verb: 'limit',
      past: 'limited',
      object: 'the concurrency of {lambdaFunction}',
      why: 'With a limit of none it does not run, and nobody is told of anything.',
    },
  }),
  CreateEventSourceMapping: onPart({
    target: 'lambdaFunction',
    en: {
      verb: 'let',
      past: 'let',
      object: '{lambdaFunction} read {queue}',
      why: 'Each event goes to one reader of a queue only: another one takes it from the alerts.',
      noUndo: 'lambda delete-event-source-mapping ends it, by the id that list-event-source-mappings shows.',
    },
  }),
  UpdateEventSourceMapping: onPart({
    target: 'lambdaFunction',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'how {lambdaFunction} reads its queue',
      why: 'A function that does not read its queue tells nobody, and one with a filter drops what does not fit.',
      noUndo: asTheStackHasIt,
    },
  }),
  DeleteEventSourceMapping: onPart({
    target: 'lambdaFunction',
    en: {
      verb: 'stop',
      past: 'stopped',
      object: '{lambdaFunction} from reading its queue',
      why: 'Events wait in the queue, and nobody is told of them.',
      noUndo: asTheStackHasIt,
    },
  }),
};
