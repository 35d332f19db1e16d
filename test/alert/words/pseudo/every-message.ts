import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBursts } from '../../../../alert/bursts.ts';
import { group, type Message } from '../../../../alert/group.ts';
import { contextOf } from '../../../../lib/names.ts';
import { defaults } from '../../../../lib/settings/defaults.ts';
import { alerterFixtures, type Fixture, fixtures, story } from '../../../fixtures/fixtures.ts';
import { alertOf } from '../../alert-of.ts';
import { heartbeatMessage, waiting } from '../../heartbeats.ts';
import { messagesOf as storyMessages } from '../../with-state/messages-of.ts';
import { stories } from '../../with-state/stories.ts';

/** A message, the file or the case that it is of, and the events that it was made from. */
export type NamedMessage = Readonly<{ name: string; message: Message; events: string }>;

const folder = join(import.meta.dirname, '../../../fixtures/batches');

/** Batches of one session each, and the whole story as if it came at once. */
const batches: readonly (readonly [name: string, events: readonly string[]])[] = [
  ...readdirSync(folder).map((name) => [`batches/${name}`, eventsIn(join(folder, name))] as const),
  ['story', story.map(({ text }) => text)],
];

function eventsIn(file: string): readonly string[] {
  const events: readonly unknown[] = JSON.parse(readFileSync(file, 'utf8'));
  return events.map((event) => JSON.stringify(event));
}

const quiet = { eventsSeen: 0, alerts: 0, heldBack: 0 };

const heartbeats = {
  'a heartbeat of a usual week': heartbeatMessage(),
  'a heartbeat of a week without an event': heartbeatMessage({ counts: quiet }),
  'a heartbeat of changes to the alerter only': heartbeatMessage({ counts: { ...quiet, alerts: 2, heldBack: 1 } }),
  'a heartbeat with something undelivered': heartbeatMessage({
    undelivered: waiting,
    snapshot: { time: 0, drifts: 2 },
  }),
  'a heartbeat before the first snapshot': heartbeatMessage({ snapshot: 'none' }),
};

/** Every message that the fixtures, the batches, the story, changes of a known state and the heartbeat make. */
export const everyMessage: readonly NamedMessage[] = [
  ...fixtures.flatMap(alone),
  ...alerterFixtures.flatMap((event) => alone({ ...event, name: `alerter/${event.name}` })),
  ...story.flatMap((event) => alone({ ...event, name: `story/${event.name}` })),
  ...batches.flatMap(([name, events]) => messagesOf(name, events)),
  ...Object.entries(stories).flatMap(([name, story]) =>
    storyMessages(story).map((message) => ({
      name: `with its state: ${name}`,
      message,
      events: JSON.stringify(story.steps),
    })),
  ),
  ...Object.entries(heartbeats).map(([name, message]) => ({ name, message, events: '' })),
];

function alone({ name, text }: Fixture): readonly NamedMessage[] {
  return messagesOf(name, [text]);
}

function messagesOf(name: string, events: readonly string[]): readonly NamedMessage[] {
  const alerts = events.map((body, index) => alertOf({ id: `carrier-${index}`, body }, contextOf(defaults)));
  const made = alerts.filter((alert) => alert.kind !== 'left alone');
  return group(withBursts(made)).map((message) => ({ name, message, events: events.join('\n') }));
}
