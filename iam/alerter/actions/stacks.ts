import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

export const stacks = {
  'cloudformation:UpdateStack': onPart({
    target: 'stack',
    names: ['stack'],
  }),
  'cloudformation:ExecuteChangeSet': onPart({
    target: 'stack',
    names: ['stack'],
  }),
  'cloudformation:DeleteStack': onPart({
    target: 'stack',
    names: ['stack'],
  }),
  'cloudformation:SetStackPolicy': onPart({
    target: 'stack',
    names: ['stack'],
  }),
  'cloudformation:UpdateTerminationProtection': onPart({
    target: 'stack',
    names: ['stack'],
    variants: [
      {
        name: 'off',
        when: { field: 'enableTerminationProtection', is: 'false' },
        cli: 'cloudformation',
        undo: 'update-termination-protection --enable-termination-protection --stack-name {stackName}',
      },
    ],
  }),
} as const satisfies Actions;
