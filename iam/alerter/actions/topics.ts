import type { Actions } from '../../actions/action.ts';
import { asTheStackHasIt, onPart } from './on-part.ts';

export const topics: Actions = {
  DeleteTopic: onPart({
    target: 'topic',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{topic}',
      why: 'Whoever was subscribed to it hears nothing any more.',
      noUndo: 'Deploy the stack anew; people who subscribed by hand have to do so again.',
    },
  }),
  SetTopicAttributes: onPart({
    target: 'topic',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the settings of {topic}',
      why: 'They decide who may publish to it and subscribe to it, and under which key.',
      noUndo: asTheStackHasIt,
    },
  }),
  Subscribe: onPart({
    target: 'topic',
    en: {
      verb: 'subscribe',
      past: 'subscribed',
      object: '{endpoint} to {topic}',
      why: 'Whoever is subscribed reads every alert, and with it what goes on in this account.',
      noUndo: 'If they are not to read it, sns unsubscribe ends it; an address that has not confirmed hears nothing.',
    },
  }),
  Unsubscribe: onPart({
    target: 'topic',
    en: {
      verb: 'end',
      past: 'ended',
      object: 'a subscription to {topic}',
      why: 'Whoever was subscribed hears nothing any more.',
      noUndo: asTheStackHasIt,
    },
  }),
  SetSubscriptionAttributes: onPart({
    target: 'topic',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'what a subscriber to {topic} is told',
      why: 'A filter can keep alerts from a subscriber.',
      noUndo: asTheStackHasIt,
    },
  }),
  AddPermission: onPart({
    target: 'topic',
    en: {
      verb: 'add',
      past: 'added',
      object: 'a permission to {topic}',
      why: 'Whoever may publish to it can make alerts up, and whoever may subscribe reads them.',
      noUndo: asTheStackHasIt,
    },
  }),
  RemovePermission: onPart({
    target: 'topic',
    en: {
      verb: 'remove',
      past: 'removed',
      object: 'a permission from {topic}',
      why: 'Without the permission to publish, alarms reach nobody.',
      noUndo: asTheStackHasIt,
    },
  }),
};
