import type { Actions } from '../../actions/action.ts';
import { asTheStackHasIt, onPart } from './on-part.ts';

export const rules: Actions = {
  DisableRule: onPart({
    target: 'rule',
    cli: 'events',
    undo: 'enable-rule --name {name}',
    en: {
      verb: 'disable',
      past: 'disabled',
      object: '{rule}',
      why: 'Nothing that the rule catches is told while it is disabled.',
    },
  }),
  EnableRule: onPart({
    target: 'rule',
    en: {
      verb: 'enable',
      past: 'enabled',
      object: '{rule}',
      why: 'If it was disabled before, nobody was told of what happened meanwhile.',
      noUndo: 'It is to be enabled: look since when it was not.',
    },
  }),
  PutRule: onPart({
    target: 'rule',
    en: {
      verb: 'change',
      past: 'changed',
      object: '{rule}',
      why: 'Its pattern decides what is told: what it catches no more, nobody hears of.',
      noUndo: asTheStackHasIt,
    },
  }),
  DeleteRule: onPart({
    target: 'rule',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{rule}',
      why: 'Nothing that the rule caught is told any more.',
      noUndo: asTheStackHasIt,
    },
  }),
  PutTargets: onPart({
    target: 'rule',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the targets of {rule}',
      why: 'The targets decide where events go, and in what form.',
      noUndo: asTheStackHasIt,
    },
  }),
  RemoveTargets: onPart({
    target: 'rule',
    en: {
      verb: 'remove',
      past: 'removed',
      object: 'targets from {rule}',
      why: 'What the rule catches goes nowhere any more.',
      noUndo: asTheStackHasIt,
    },
  }),
};
