import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

export const rules = {
  'events:DisableRule': onPart({
    target: 'rule',
    cli: 'events',
    undo: 'enable-rule --name {name}',
    names: ['rule'],
  }),
  'events:EnableRule': onPart({
    target: 'rule',
    names: ['rule'],
  }),
  'events:PutRule': onPart({
    target: 'rule',
    names: ['rule'],
  }),
  'events:DeleteRule': onPart({
    target: 'rule',
    names: ['rule'],
  }),
  'events:PutTargets': onPart({
    target: 'rule',
    names: ['rule'],
  }),
  'events:RemoveTargets': onPart({
    target: 'rule',
    names: ['rule'],
  }),
} as const satisfies Actions;
