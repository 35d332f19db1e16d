import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

export const alarms = {
  'monitoring:DeleteAlarms': onPart({
    target: 'alarm',
    names: ['alarm'],
  }),
  'monitoring:DisableAlarmActions': onPart({
    target: 'alarm',
    names: ['alarm'],
  }),
  'monitoring:EnableAlarmActions': onPart({
    target: 'alarm',
    names: ['alarm'],
  }),
  'monitoring:PutMetricAlarm': onPart({
    target: 'alarm',
    names: ['alarm'],
  }),
  'monitoring:SetAlarmState': onPart({
    target: 'alarm',
    names: ['alarm'],
  }),
} as const satisfies Actions;
