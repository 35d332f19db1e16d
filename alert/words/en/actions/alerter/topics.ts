import type * as entries from '../../../../../iam/alerter/actions/topics.ts';
import type { TextsOf } from '../../../action-text.ts';
import { sentence } from '../sentence-forms.ts';
import { asTheStackHasIt } from './as-the-stack-has-it.ts';

export const topics: TextsOf<typeof entries.topics> = {
  'sns:DeleteTopic': {
    ...sentence('delete', 'deleted', '{topic}', { line: '' }),
    why: 'Whoever was subscribed to it gets nothing any more.',
    noUndo: 'Deploy the stack anew; people who subscribed by hand have to do so again.',
  },
  'sns:SetTopicAttributes': {
    ...sentence('change', 'changed', 'the settings of {topic}', { line: 'the settings' }),
    why: 'They decide who may publish to it and subscribe to it, and under which key.',
    noUndo: asTheStackHasIt,
  },
  'sns:Subscribe': {
    ...sentence('subscribe', 'subscribed', '{endpoint} to {topic}', { line: '{endpoint}' }),
    why: 'Whoever is subscribed reads every alert, and with it what goes on in this account.',
    noUndo: 'If they are not to read it, sns unsubscribe ends it; an address that has not confirmed gets nothing.',
  },
  'sns:Unsubscribe': {
    ...sentence('end', 'ended', 'a subscription to {topic}', { line: 'a subscription' }),
    why: 'Whoever was subscribed gets nothing any more.',
    noUndo: asTheStackHasIt,
  },
  'sns:SetSubscriptionAttributes': {
    ...sentence('change', 'changed', 'what a subscriber to {topic} gets', { line: 'what a subscriber gets' }),
    why: 'A filter can keep alerts from a subscriber.',
    noUndo: asTheStackHasIt,
  },
  'sns:AddPermission': {
    ...sentence('add', 'added', 'a permission to {topic}', { line: 'a permission' }),
    why: 'Whoever may publish to it can make alerts up, and whoever may subscribe reads them.',
    noUndo: asTheStackHasIt,
  },
  'sns:RemovePermission': {
    ...sentence('remove', 'removed', 'a permission from {topic}', { line: 'a permission' }),
    why: 'Without the permission to publish, alarms reach nobody.',
    noUndo: asTheStackHasIt,
  },
};
