import type * as entries from '../../../../../iam/alerter/actions/alarms.ts';
import type { TextsOf } from '../../../action-text.ts';
import { sentence } from '../sentence-forms.ts';
import { asTheStackHasIt } from './as-the-stack-has-it.ts';

const nobodyHears = 'Nobody is notified any more when alerts do not arrive.';

export const alarms: TextsOf<typeof entries.alarms> = {
  'monitoring:DeleteAlarms': {
    ...sentence('delete', 'deleted', '{alarm}', { line: '' }),
    why: nobodyHears,
    noUndo: asTheStackHasIt,
  },
  'monitoring:DisableAlarmActions': {
    ...sentence('silence', 'silenced', '{alarm}', { line: '' }),
    why: nobodyHears,
    noUndo: 'cloudwatch enable-alarm-actions gives it its voice again.',
  },
  'monitoring:EnableAlarmActions': {
    ...sentence('turn', 'turned', '{alarm} on again', { line: 'on again' }),
    why: 'If it was silenced before, nobody was notified of what went wrong meanwhile.',
    noUndo: 'It is to be on: look since when it was not.',
  },
  'monitoring:PutMetricAlarm': {
    ...sentence('change', 'changed', '{alarm}', { line: '' }),
    why: 'What it watches and whom it notifies may have changed.',
    noUndo: asTheStackHasIt,
  },
  'monitoring:SetAlarmState': {
    ...sentence('set', 'set', 'the state of {alarm} by hand', { line: 'the state by hand' }),
    why: 'Until it is measured the next time, the alarm shows the state that was set.',
    noUndo: 'It sets itself right when it is measured the next time.',
  },
};
