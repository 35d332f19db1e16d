import type * as entries from '../../../../../iam/alerter/actions/rules.ts';
import type { TextsOf } from '../../../action-text.ts';
import { sentence } from '../sentence-forms.ts';
import { asTheStackHasIt } from './as-the-stack-has-it.ts';

export const rules: TextsOf<typeof entries.rules> = {
  'events:DisableRule': {
    ...sentence('disable', 'disabled', '{rule}', { line: '' }),
    why: 'What the rule catches causes no alerts while it is disabled.',
  },
  'events:EnableRule': {
    ...sentence('enable', 'enabled', '{rule}', { line: '' }),
    why: 'If it was disabled before, what happened meanwhile caused no alerts.',
    noUndo: 'It is to be enabled: look since when it was not.',
  },
  'events:PutRule': {
    ...sentence('change', 'changed', '{rule}', { line: '' }),
    why: 'Its pattern decides which calls cause alerts: what it no longer catches causes none.',
    noUndo: asTheStackHasIt,
  },
  'events:DeleteRule': {
    ...sentence('delete', 'deleted', '{rule}', { line: '' }),
    why: 'What the rule caught causes no alerts any more.',
    noUndo: asTheStackHasIt,
  },
  'events:PutTargets': {
    ...sentence('change', 'changed', 'the targets of {rule}', { line: 'the targets' }),
    why: 'The targets decide where events go, and in what form.',
    noUndo: asTheStackHasIt,
  },
  'events:RemoveTargets': {
    ...sentence('remove', 'removed', 'targets from {rule}', { line: 'targets' }),
    why: 'What the rule catches goes nowhere any more.',
    noUndo: asTheStackHasIt,
  },
};
