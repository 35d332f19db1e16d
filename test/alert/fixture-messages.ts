import { group, type Message } from '../../alert/group.ts';
import { contextOf } from '../../lib/names.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { alerterFixtures, type Fixture, fixtures, story } from '../fixtures/fixtures.ts';
import { alertOf } from './alert-of.ts';

export type NamedMessage = Readonly<{ name: string; message: Message }>;

/** The message of every fixture and of every event of the story; what is left alone has none. */
export const fixtureMessages: readonly NamedMessage[] = [
  ...fixtures.flatMap(messagesOf),
  ...alerterFixtures.flatMap((event) => messagesOf({ ...event, name: `alerter/${event.name}` })),
  ...story.flatMap((event) => messagesOf({ ...event, name: `story/${event.name}` })),
];

function messagesOf({ name, text }: Fixture): readonly NamedMessage[] {
  const alert = alertOf({ id: 'carrier-id', body: text }, contextOf(defaults));
  return alert.kind === 'left alone' ? [] : group([alert]).map((message) => ({ name, message }));
}
