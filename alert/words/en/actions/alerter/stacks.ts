import type * as entries from '../../../../../iam/alerter/actions/stacks.ts';
import type { TextsOf } from '../../../action-text.ts';
import { sentence } from '../sentence-forms.ts';

const deployAgain = 'Deploy the version that you want: npx cdk deploy.';

export const stacks: TextsOf<typeof entries.stacks> = {
  'cloudformation:UpdateStack': {
    ...sentence('update', 'updated', '{stack}', { line: '' }),
    why: 'Everything that makes the alerts may be another now.',
    noUndo: deployAgain,
  },
  'cloudformation:ExecuteChangeSet': {
    ...sentence('carry', 'carried', 'a change set out on {stack}', { line: 'a change set out' }),
    why: 'That is what cdk deploy does; everything that makes the alerts may be another now.',
    noUndo: deployAgain,
  },
  'cloudformation:DeleteStack': {
    ...sentence('delete', 'deleted', '{stack}', { line: '' }),
    why: 'With the stack go the rules, the queue and the function: no alerts are sent any more.',
    noUndo: deployAgain,
  },
  'cloudformation:SetStackPolicy': {
    ...sentence('set', 'set', 'the stack policy of {stack}', { line: 'the stack policy' }),
    why: 'It decides what an update may change.',
    noUndo: deployAgain,
  },
  'cloudformation:UpdateTerminationProtection': {
    ...sentence('change', 'changed', 'the termination protection of {stack}', { line: 'the termination protection' }),
    why: 'It keeps the stack from being deleted.',
    noUndo: deployAgain,
  },
  'cloudformation:UpdateTerminationProtection.off': {
    ...sentence('take', 'took', 'the termination protection off {stack}', {
      line: 'the termination protection off it',
    }),
    why: 'Now the stack can be deleted, and with it all that makes the alerts.',
  },
};
