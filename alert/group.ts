import { gravity } from '../iam/measures.ts';
import { sortedBy } from '../iam/undo/order.ts';
import type { Alert, ChangeAlert } from './alert.ts';
import { gatheredOf } from './gather.ts';
import { measuresOf } from './message-measures.ts';
import { bySession } from './session.ts';

/** What is sent as one: a single alert, or a digest of several changes of one session. */
export type Message = Readonly<{ kind: 'single'; alert: Alert }> | Digest;

/** Several changes that belong together. */
export type Digest = Readonly<{
  kind: 'digest';
  /** The changes that the digest delivers, in the order in which they were made. */
  alerts: readonly ChangeAlert[];
  /** Grave changes of the same session: named here too, each is delivered by another message. */
  graver: readonly ChangeAlert[];
  /** Which part this is, where one digest would be too long. */
  part: Readonly<{ number: number; of: number }>;
}>;

/** How many changes one digest names. The e-mail holds all of them, Slack as many as it has room for. */
const mostChanges = 100;

/**
 * Gathers the alerts of a batch into messages, the gravest first: whoever reads them gets one every few seconds. Within one
 * session the grave ones stand before the digest that names them too. docs/decisions/0050, docs/decisions/0180
 */
export function group(alerts: readonly Alert[]): readonly Message[] {
  const [first] = alerts;
  if (first === undefined) return [];
  const known = kept.get(first);
  if (known !== undefined && isSame(known.alerts, alerts)) return known.messages;
  const messages = bySession(alerts)
    .flatMap(messagesOf)
    .toSorted((one, other) => weight(other) - weight(one));
  kept.set(first, { alerts, messages });
  return messages;
}

// Most destinations get the same alerts: the same messages then, whose words are found once.
const kept = new WeakMap<Alert, Readonly<{ alerts: readonly Alert[]; messages: readonly Message[] }>>();

function isSame(some: readonly Alert[], others: readonly Alert[]): boolean {
  return some.length === others.length && some.every((alert, index) => alert === others[index]);
}

/** A heartbeat comes last, and a test: no alert waits for them. */
function weight(message: Message): number {
  if (message.kind === 'single' && ['heartbeat', 'test'].includes(message.alert.kind)) return -1;
  return gravity(measuresOf(message));
}

function messagesOf(session: readonly Alert[]): readonly Message[] {
  const changes = inOrder(session.filter((alert) => alert.kind === 'change'));
  const alone = session.filter((alert) => alert.kind !== 'change');
  const { apart, others } = gatheredOf(changes);
  const graver = inOrder(apart.flat());
  return [...alone.map(single), ...apart.flatMap((alike) => digests(alike, [])), ...digests(others, graver)];
}

/** As they were done: events come in any order, and a digest that said “deleted” before “created” would say something else. */
function inOrder(changes: readonly ChangeAlert[]): readonly ChangeAlert[] {
  return sortedBy(changes, ({ change }) => change);
}

/** Parts of even size, so that none is left with a single change. */
function digests(others: readonly ChangeAlert[], graver: readonly ChangeAlert[]): readonly Message[] {
  if (others.length < 2) return others.map(single);
  const of = Math.ceil(others.length / mostChanges);
  const size = Math.ceil(others.length / of);
  return Array.from({ length: of }, (_, index) => ({
    kind: 'digest',
    alerts: others.slice(index * size, (index + 1) * size),
    graver: index === 0 ? graver : [],
    part: { number: index + 1, of },
  }));
}

function single(alert: Alert): Message {
  return { kind: 'single', alert };
}

/** The alerts that a message delivers; the graver ones that a digest names have their own messages. */
export function alertsIn(message: Message): readonly Alert[] {
  return message.kind === 'single' ? [message.alert] : message.alerts;
}

/** The message without the alerts that a destination has meanwhile; undefined where it has all of them. */
export function without(isTaken: (alert: Alert) => boolean, message: Message): Message | undefined {
  if (message.kind === 'single') return isTaken(message.alert) ? undefined : message;
  const [first, ...more] = message.alerts.filter((alert) => !isTaken(alert));
  if (first === undefined) return undefined;
  return more.length === 0 ? single(first) : { ...message, alerts: [first, ...more] };
}
