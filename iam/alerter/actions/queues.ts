import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

export const queues = {
  'sqs:DeleteQueue': onPart({
    target: 'queue',
    names: ['queue'],
  }),
  'sqs:PurgeQueue': onPart({
    target: 'queue',
    names: ['queue'],
  }),
  'sqs:SetQueueAttributes': onPart({
    target: 'queue',
    names: ['queue'],
  }),
  'sqs:StartMessageMoveTask': onPart({
    target: 'queue',
    names: ['queue'],
  }),
  'sqs:AddPermission': onPart({
    target: 'queue',
    names: ['queue'],
  }),
  'sqs:RemovePermission': onPart({
    target: 'queue',
    names: ['queue'],
  }),
} as const satisfies Actions;
