import { noWebhook, unconfirmedSubscriber } from './destinations.ts';
import { failingFunction, heldFunction, switchedOffEventSource } from './function.ts';
import { stoppedTrail } from './trail.ts';
import { disabledRule, emptiedQueuePolicy, manyMessages, removedTarget } from './way.ts';
import type { Wrong } from './wrong.ts';

/** What is made wrong, in this order, and put back in the other one: what waits, waits where nobody reads. */
export const wrongs: readonly Wrong[] = [
  stoppedTrail,
  disabledRule,
  removedTarget,
  emptiedQueuePolicy,
  switchedOffEventSource,
  heldFunction,
  noWebhook,
  unconfirmedSubscriber,
  failingFunction,
  manyMessages,
];
