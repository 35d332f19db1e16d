import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

export const topics = {
  'sns:DeleteTopic': onPart({
    target: 'topic',
    names: ['topic'],
  }),
  'sns:SetTopicAttributes': onPart({
    target: 'topic',
    names: ['topic'],
  }),
  'sns:Subscribe': onPart({
    target: 'topic',
    names: ['endpoint', 'topic'],
  }),
  'sns:Unsubscribe': onPart({
    target: 'topic',
    names: ['topic'],
  }),
  'sns:SetSubscriptionAttributes': onPart({
    target: 'topic',
    names: ['topic'],
  }),
  'sns:AddPermission': onPart({
    target: 'topic',
    names: ['topic'],
  }),
  'sns:RemovePermission': onPart({
    target: 'topic',
    names: ['topic'],
  }),
} as const satisfies Actions;
