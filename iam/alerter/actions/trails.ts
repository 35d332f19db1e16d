import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

const selectors = 'If nothing else records management events, put-event-selectors has to include them again.';

export const trails: Actions = {
  StopLogging: onPart({
    target: 'trail',
    cli: 'cloudtrail',
    undo: 'start-logging --name {name}',
    en: {
      verb: 'stop',
      past: 'stopped',
      object: '{trail} from logging',
      why: 'If no other trail records management events, no change to IAM is told any more.',
    },
  }),
  DeleteTrail: onPart({
    target: 'trail',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{trail}',
      why: 'If no other trail records management events, no change to IAM is told any more.',
      noUndo: "Make a trail that records management events; trail: 'create' in settings.ts has the stack make one.",
    },
  }),
  UpdateTrail: onPart({
    target: 'trail',
    en: {
      verb: 'change',
      past: 'changed',
      object: '{trail}',
      why: 'Events of IAM come only from a trail of all regions or of the one where IAM is.',
      noUndo: 'cloudtrail update-trail sets the former values again, once you know them.',
    },
  }),
  PutEventSelectors: onPart({
    target: 'trail',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'which events {trail} records',
      why: 'Without management events that write, no change to IAM is told any more.',
      noUndo: selectors,
    },
  }),
};
