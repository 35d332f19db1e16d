import { type Fields, textAt } from '../../iam/cloudtrail/fields.ts';
import { asNewEvent, putOnBus, type SentEvent } from '../events/bus.ts';
import { untilQuiet, watch } from '../stack/arrivals.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** Every change in the events comes to the topic and to Slack exactly once, and nothing else does. */
export async function everyChangeArrivesOnce(
  testbed: Testbed,
  deployment: Deployment,
  events: readonly Fields[],
): Promise<string> {
  const sent = events.map(asNewEvent);
  const { look } = await watch(testbed, deployment);
  await putOnBus(testbed.emulator.account, sent);
  await untilQuiet(testbed, deployment);
  const { topic, slack } = await look();
  const expected = sent.filter(({ becomesAlert }) => becomesAlert).map(({ id }) => id);
  const namesOf = (ids: readonly string[]) => sent.filter(({ id }) => ids.includes(id)).map(nameOf);
  mustBeOnce('The topic', expected, topic.flat(), namesOf);
  mustBeOnce('Slack', idsOfSingles(topic), mentions(slack, idsOfSingles(topic)), namesOf);
  if (slack.length !== topic.length) throw new Error(`Slack has ${slack.length} messages, the topic ${topic.length}.`);
  return `${expected.length} of ${sent.length} events, in ${topic.length} messages`;
}

/** In Slack, a message of one alert links to its event; a digest holds no ids and can only be counted. */
function idsOfSingles(messages: readonly (readonly string[])[]): readonly string[] {
  return messages.flatMap((ids) => (ids.length === 1 ? ids : []));
}

/** Each id as often as a message of Slack has it. */
function mentions(slack: readonly string[], ids: readonly string[]): readonly string[] {
  return slack.flatMap((text) => ids.filter((id) => text.includes(id)));
}

function nameOf({ event }: SentEvent): string {
  return textAt(event, 'detail', 'eventName') ?? 'an event without a name';
}

type Ids = readonly string[];

function mustBeOnce(destination: string, expected: Ids, got: Ids, namesOf: (ids: Ids) => Ids): void {
  const missing = expected.filter((id) => !got.includes(id));
  const surplus = got.filter((id, index) => !expected.includes(id) || got.indexOf(id) < index);
  if (missing.length + surplus.length === 0) return;
  throw new Error(
    `${destination} lacks [${namesOf(missing).join(', ')}] and has too many [${namesOf(surplus).join(', ')}].`,
  );
}
