import type { Alert } from '../../alert/alert.ts';
import { alertsIn, type Message } from '../../alert/group.ts';
import type { Publication, SlackMessage } from '../../alert/render/rendered.ts';
import { notKept } from '../../iam/state/before.ts';
import type { Clock } from '../../lambda/clock.ts';
import type { Destination } from '../../lambda/deliver/destination.ts';
import type { DeliveryError } from '../../lambda/deliver/failure.ts';
import type { Log, LogEntry } from '../../lambda/log.ts';
import type { Metrics } from '../../lambda/metric.ts';
import type { Receipts } from '../../lambda/store/receipts.ts';
import type { Tally } from '../../lambda/store/tally.ts';
import type { UndeliveredAlerts } from '../../lambda/store/undelivered.ts';
import type { TimeLeft } from '../../lambda/time-left.ts';
import { bodyOf } from './faults/queue.ts';

/** Time that passes only while somebody sleeps; `slept` lists how long each did. */
export function fakeClock(start = Date.UTC(2026, 10, 24)): Clock & Readonly<{ slept: readonly number[] }> {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

/** The time that a function has left on a clock, out of `milliseconds` in all. */
export function timeOn(clock: Clock, milliseconds: number): TimeLeft {
  const end = clock.now() + milliseconds;
  return () => end - clock.now();
}

export const aMinute: TimeLeft = () => 60_000;

export type Line = LogEntry & Readonly<{ level: keyof Log }>;

/** A log that keeps its lines. */
export function fakeLog(): Log & Readonly<{ lines: readonly Line[] }> {
  const lines: Line[] = [];
  const keep = (level: keyof Log) => (entry: LogEntry) => void lines.push({ ...entry, level });
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** Metrics that keep what was counted, each with its name. */
export function fakeMetrics(): Metrics & Readonly<{ counted: readonly (readonly unknown[])[] }> {
  const counted: (readonly unknown[])[] = [];
  const keep =
    (name: string) =>
    (...values: readonly unknown[]) =>
      void counted.push([name, ...values]);
  return {
    counted,
    eventsSeen: keep('events seen'),
    heldBack: keep('held back'),
    alerts: keep('alerts'),
    delivered: keep('delivered'),
    notDelivered: keep('not delivered'),
    snapshotTaken: keep('snapshot taken'),
    memberRead: keep('member read'),
    memberNotRead: keep('member not read'),
  };
}

/** Receipts that are kept as their alert and their destination; some may be there from the beginning. */
export function fakeReceipts(...written: readonly string[]): Receipts & Readonly<{ written: readonly string[] }> {
  const keys = [...written];
  return {
    written: keys,
    held:
      async () =>
      ({ id }, destination) =>
        keys.includes(`${id} ${destination}`),
    write: async (alerts, destination) => void keys.push(...alerts.map(({ id }) => `${id} ${destination}`)),
  };
}

/** A tally that keeps what was added, each with its batch; it adds up to nothing. */
export function fakeTally(): Tally & Readonly<{ added: readonly (readonly unknown[])[] }> {
  const added: (readonly unknown[])[] = [];
  return {
    added,
    add: async (...values) => void added.push(values),
    sum: async () => ({ eventsSeen: 0, alerts: 0, heldBack: 0 }),
  };
}

/** Notes of what was not delivered, each as its alert and its destination; no heartbeat ever has them. */
export function fakeUndelivered(): UndeliveredAlerts & Readonly<{ noted: readonly string[] }> {
  const noted: string[] = [];
  return {
    noted,
    note: async (alerts, destination) => void noted.push(...alerts.map(({ id }) => `${id} ${destination}`)),
    among: async () => undefined,
  };
}

/** Everything that `alertOn` needs, each a fake, for these destinations. */
export function fakeServices(
  destinations: readonly Destination[],
  receipts: Receipts & Readonly<{ written?: readonly string[] }> = fakeReceipts(),
) {
  return {
    recall: async (records: readonly unknown[]) => records.map(() => notKept),
    context: { alerter: { stackName: 'IamWhodunit', parameters: [] } },
    destinations,
    receipts,
    log: fakeLog(),
    metrics: fakeMetrics(),
    tally: fakeTally(),
    undelivered: fakeUndelivered(),
    hold: [],
    clock: fakeClock(),
  };
}

/** The records of a batch, each a change of medium security: `m-1` is the queue's message of the first event, and so on. */
export function batch(...ids: readonly string[]) {
  return batchOf(...ids.map((id) => bodyOf(id, { eventName: 'DoAnything', requestParameters: null })));
}

/** The same for bodies as they are. */
export function batchOf(...bodies: readonly string[]) {
  return bodies.map((body, index) => ({ messageId: `m-${index + 1}`, body }));
}

export function alert(id: string): Alert {
  return { kind: 'unreadable', id, measures: { security: 'medium', breakRisk: 'none' }, reason: 'a test', excerpt: '' };
}

export function message(id: string): Message {
  return { kind: 'single', alert: alert(id) };
}

export function idsOf(message: Message): string {
  return alertsIn(message)
    .map(({ id }) => id)
    .join(' ');
}

/** Slack's two forms of a message, which say only its event ids. */
export function slackForms(message: Message): SlackMessage {
  const quiet = { unfurl_links: false, unfurl_media: false } as const;
  const text = { type: 'plain_text', text: idsOf(message) } as const;
  return {
    blocks: { text: idsOf(message), blocks: [{ type: 'section', text }], ...quiet },
    plain: { text: `plain: ${idsOf(message)}`, mrkdwn: false, ...quiet },
  };
}

export function publication(message: Message): Publication {
  return {
    subject: idsOf(message),
    message: JSON.stringify({ default: idsOf(message) }),
    attributes: { outcome: 'succeeded' },
  };
}

/** What went wrong, for a promise that must fail. */
export async function failureOfPromise(promise: Promise<unknown>): Promise<DeliveryError> {
  return promise.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error) => error,
  );
}

/** What the queue says of a record that it brings for the nth time. */
export function received(times: number) {
  return {
    attributes: {
      ApproximateReceiveCount: String(times),
      SentTimestamp: '',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '',
    },
  };
}
