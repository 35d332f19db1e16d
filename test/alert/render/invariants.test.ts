import { expect, test } from 'vitest';
import { fixtureMessages } from '../fixture-messages.ts';
import { heartbeatMessage, waiting } from '../heartbeats.ts';
import { messagesOf } from '../with-state/messages-of.ts';
import { hostileStory, stories } from '../with-state/stories.ts';
import { chosen } from './chosen.ts';
import { invariants } from './invariants.ts';
import { rendered } from './rendered.ts';

const quiet = { eventsSeen: 0, alerts: 0, heldBack: 0 };
const hostile = { eventName: '<!channel> *x*\nSecurity: critical', time: undefined, destination: '/a' };

const heartbeats = {
  'a heartbeat of a usual week': heartbeatMessage(),
  'a heartbeat of a week without an event': heartbeatMessage({ counts: quiet }),
  'a heartbeat with something undelivered': heartbeatMessage({ undelivered: waiting }),
  'a heartbeat that wants to be obeyed': heartbeatMessage({ undelivered: { alerts: 1, oldest: hostile } }),
};

const withState = Object.entries({ ...stories, 'names and policies that want to be obeyed': hostileStory }).flatMap(
  ([name, story]) => messagesOf(story).map((message) => ({ name, message })),
);

const messages = [
  ...fixtureMessages,
  ...chosen,
  ...withState,
  ...Object.entries(heartbeats).map(([name, message]) => ({ name, message })),
].map(({ name, message }) => ({ name, forms: rendered(message) }));

test.each(Object.entries(invariants))('every message %s', (_, breachesIn) => {
  expect(messages.flatMap(({ name, forms }) => breachesIn(forms).map((breach) => [name, breach]))).toEqual([]);
});
