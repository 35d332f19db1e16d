import type { HeartbeatAlert } from '../alert/alert.ts';
import type { Heartbeat, LastSnapshot, MembersRead } from '../alert/heartbeat.ts';
import { type DeliverAllServices, deliverAll } from './deliver/deliver-all.ts';
import type { HeartbeatDue } from './heartbeat-due.ts';
import { identitiesIn } from './identities-in.ts';
import { reasonsOf } from './log.ts';
import { type MessageServices, makeMessages } from './make-messages.ts';
import type { QueueRecord } from './queue-record.ts';
import { identityOf } from './store/identity.ts';
import type { Tally } from './store/tally.ts';
import type { TimeLeft } from './time-left.ts';

export type HeartbeatServices = MessageServices &
  DeliverAllServices &
  Readonly<{
    tally: Tally;
    /** The last snapshot of an account; left out where no state is kept. */
    lastSnapshot?: (account: string, timeLeft: TimeLeft) => Promise<LastSnapshot>;
    /** Whether the other accounts were read; undefined where there is none. */
    membersRead?: (timeLeft: TimeLeft) => Promise<MembersRead | undefined>;
  }>;

const day = 24 * 60 * 60 * 1_000;

/** Delivers the heartbeats that are due; the records of those whose numbers could not be read, or that some destination has not taken. */
export async function deliverHeartbeats(
  due: readonly HeartbeatDue[],
  timeLeft: TimeLeft,
  services: HeartbeatServices,
): Promise<readonly QueueRecord[]> {
  const read = await Promise.all(
    due.map(async (each) => ({ ...each, alert: await alertWithNumbers(each, timeLeft, services) })),
  );
  const byId = new Map(read.flatMap(({ alert }) => (alert === undefined ? [] : [[alert.id, alert] as const])));
  const messages = await makeMessages([...byId.values()], timeLeft, services);
  const untaken = identitiesIn(await deliverAll(messages, timeLeft, services));
  return read.filter(({ alert }) => alert === undefined || untaken.has(identityOf(alert))).map(({ record }) => record);
}

/** Undefined where the table does not answer: a heartbeat without its numbers would say nothing. */
async function alertWithNumbers(
  { record, heartbeat }: HeartbeatDue,
  timeLeft: TimeLeft,
  services: HeartbeatServices,
): Promise<HeartbeatAlert | undefined> {
  try {
    return await heartbeatAlert(heartbeat, timeLeft, services);
  } catch (error) {
    const about = { eventIds: [heartbeat.id], messageId: record.messageId, reasons: reasonsOf(error) };
    services.log.warn({ message: 'heartbeat not read', ...about });
    return undefined;
  }
}

async function heartbeatAlert(
  heartbeat: Heartbeat,
  timeLeft: TimeLeft,
  { tally, undelivered, destinations, lastSnapshot, membersRead }: HeartbeatServices,
): Promise<HeartbeatAlert> {
  const { id, time, days, accountId } = heartbeat;
  const names = destinations.map(({ name }) => name);
  const [counts, lacking, snapshot, members] = await Promise.all([
    tally.sum(time - days * day, time, timeLeft),
    undelivered.among(names, timeLeft),
    lastSnapshot?.(accountId, timeLeft),
    membersRead?.(timeLeft),
  ]);
  const measures = { security: 'info', breakRisk: 'none' } as const;
  const known = { ...(snapshot && { snapshot }), ...(members && { members }) };
  return { kind: 'heartbeat', id, measures, heartbeat, counts, undelivered: lacking, ...known };
}
