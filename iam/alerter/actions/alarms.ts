import type { Actions } from '../../actions/action.ts';
import { asTheStackHasIt, onPart } from './on-part.ts';

export const alarms: Actions = {
  DeleteAlarms: onPart({
    target: 'alarm',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{alarm}',
      why: 'Nobody hears any more when alerts do not arrive.',
      noUndo: asTheStackHasIt,
    },
  }),
  DisableAlarmActions: onPart({
    target: 'alarm',
    en: {
      verb: 'silence',
      past: 'silenced',
      object: '{alarm}',
      why: 'Nobody hears any more when alerts do not arrive.',
      noUndo: 'cloudwatch enable-alarm-actions gives it its voice again.',
    },
  }),
  EnableAlarmActions: onPart({
    target: 'alarm',
    en: {
      verb: 'turn',
      past: 'turned',
      object: '{alarm} on again',
      why: 'If it was silenced before, nobody heard of what went wrong meanwhile.',
      noUndo: 'It is to be on: look since when it was not.',
    },
  }),
  PutMetricAlarm: onPart({
    target: 'alarm',
    en: {
      verb: 'change',
      past: 'changed',
      object: '{alarm}',
      why: 'What it watches and whom it tells may be another now.',
      noUndo: asTheStackHasIt,
    },
  }),
  SetAlarmState: onPart({
    target: 'alarm',
    en: {
      verb: 'set',
      past: 'set',
      object: 'the state of {alarm} by hand',
      why: 'Until it is measured the next time, the alarm says what it was told.',
      noUndo: 'It sets itself right when it is measured the next time.',
    },
  }),
};
