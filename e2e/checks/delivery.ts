import { type Fields, textAt } from '../../iam/cloudtrail/fields.ts';
import { untilQuiet, watch } from '../arrivals.ts';
import { again, putOnBus, type Sent } from '../bus.ts';
import type { Deployment } from '../deployment.ts';
import type { World } from '../world.ts';

/** Every change in the events comes to the topic and to Slack exactly once, and nothing else does. */
export async function everyChangeIsToldOnce(
  world: World,
  deployment: Deployment,
  events: readonly Fields[],
): Promise<string> {
  const sent = events.map(again);
  const { look } = await watch(world, deployment);
  await putOnBus(world.emulator.account, sent);
  await untilQuiet(world, deployment);
  const { topic, slack } = await look();
  const told = sent.filter(({ isTold }) => isTold).map(({ id }) => id);
  const named = (ids: readonly string[]) => sent.filter(({ id }) => ids.includes(id)).map(nameOf);
  mustBeOnce('The topic', told, topic.flat(), named);
  mustBeOnce('Slack', singles(topic), mentions(slack, singles(topic)), named);
  if (slack.length !== topic.length) throw new Error(`Slack has ${slack.length} messages, the topic ${topic.length}.`);
  return `${told.length} of ${sent.length} events, in ${topic.length} messages`;
}

/** In Slack, a message of one alert links to its event; a digest holds no ids and can only be counted. */
function singles(messages: readonly (readonly string[])[]): readonly string[] {
  return messages.flatMap((ids) => (ids.length === 1 ? ids : []));
}

/** Each id as often as a message of Slack has it. */
function mentions(slack: readonly string[], ids: readonly string[]): readonly string[] {
  return slack.flatMap((text) => ids.filter((id) => text.includes(id)));
}

function nameOf({ event }: Sent): string {
  return textAt(event, 'detail', 'eventName') ?? 'an event without a name';
}

type Ids = readonly string[];

function mustBeOnce(destination: string, expected: Ids, got: Ids, named: (ids: Ids) => Ids): void {
  const missing = expected.filter((id) => !got.includes(id));
  const surplus = got.filter((id, index) => !expected.includes(id) || got.indexOf(id) < index);
  if (missing.length + surplus.length === 0) return;
  const lists = `lacks [${named(missing).join(', ')}] and has too many [${named(surplus).join(', ')}]`;
  throw new Error(`${destination} ${lists}.`);
}
