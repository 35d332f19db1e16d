import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

export const parameters = {
  'ssm:PutParameter': onPart({
    target: 'parameter',
    names: ['parameter'],
  }),
  'ssm:DeleteParameter': onPart({
    target: 'parameter',
    names: ['parameter'],
  }),
  'ssm:DeleteParameters': onPart({
    target: 'parameter',
    names: ['parameter'],
  }),
} as const satisfies Actions;
