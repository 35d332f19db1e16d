import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

export const trails = {
  'cloudtrail:StopLogging': onPart({
    target: 'trail',
    cli: 'cloudtrail',
    undo: 'start-logging --name {name}',
    names: ['trail'],
  }),
  'cloudtrail:DeleteTrail': onPart({
    target: 'trail',
    names: ['trail'],
  }),
  'cloudtrail:UpdateTrail': onPart({
    target: 'trail',
    names: ['trail'],
  }),
  'cloudtrail:PutEventSelectors': onPart({
    target: 'trail',
    names: ['trail'],
  }),
} as const satisfies Actions;
