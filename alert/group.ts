import { sortedBy } from '../iam/undo/order.ts';
import type { Alert, ChangeAlert } from './alert.ts';
import { bySession } from './session.ts';

/** What is sent as one: a single alert, or a digest of several changes of one session. */
export type Message = Readonly<{ kind: 'single'; alert: Alert }> | Digest;

/** Several changes that belong together. */
export type Digest = Readonly<{
  kind: 'digest';
  /** The changes that the digest delivers, in the order in which they were made. */
  alerts: readonly ChangeAlert[];
  /** Grave changes of the same session: named here too, each has a message of its own. */
  graver: readonly ChangeAlert[];
  /** Which part this is, where one digest would be too long. */
  part: Readonly<{ number: number; of: number }>;
}>;

/** How many changes one digest names: more would not fit into a message of Slack. */
const mostChanges = 40;

/**
 * Gathers the alerts of a batch into messages. A high or critical change has its own; the others of one
 * session and one outcome become a digest. Messages stand in the order of their first alert, the grave before
 * the digest that names them, so that they are delivered before the digest has its receipt. Why: docs/decisions/0050.
 */
export function group(alerts: readonly Alert[]): readonly Message[] {
  return bySession(alerts).flatMap(messagesOf);
}

function messagesOf(session: readonly Alert[]): readonly Message[] {
  const changes = inOrder(session.filter((alert) => alert.kind === 'change'));
  const graver = changes.filter(hasOwnMessage);
  const others = changes.filter((alert) => !hasOwnMessage(alert));
  const alone = session.filter((alert) => alert.kind !== 'change');
  return [...alone, ...graver].map(single).concat(digests(others, graver));
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

/**
 * A deployment of the alerter is some twenty critical changes to it, which CloudFormation makes one by one: their
 * digest is as critical. Who wanted it has a message of their own: it is a change to the stack.
 */
function hasOwnMessage(alert: ChangeAlert): boolean {
  return isGrave(alert) && !isOfDeployment(alert);
}

function isOfDeployment({ change: { affects, record } }: ChangeAlert): boolean {
  return affects === 'the alerter' && record.principal.invokedBy === 'cloudformation.amazonaws.com';
}

/** Grave enough for a message of its own. */
export function isGrave({ measures }: Alert): boolean {
  return measures.security === 'critical' || measures.security === 'high' || measures.breakRisk === 'likely';
}

/** The alerts that a message delivers; the graver ones that a digest names have their own messages. */
export function alertsIn(message: Message): readonly Alert[] {
  return message.kind === 'single' ? [message.alert] : message.alerts;
}
