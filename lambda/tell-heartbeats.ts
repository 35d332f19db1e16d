import type { HeartbeatAlert } from '../alert/alert.ts';
import type { Heartbeat } from '../alert/heartbeat.ts';
import type { QueueRecord } from './count-new.ts';
import type { HeartbeatDue } from './heartbeat-due.ts';
import { reasonsOf } from './log.ts';
import type { Tally } from './store/tally.ts';
import { type Telling, tellAll } from './tell-all.ts';
import type { TimeLeft } from './time-left.ts';

export type HeartbeatServices = Telling & Readonly<{ tally: Tally }>;

const day = 24 * 60 * 60 * 1_000;

/** Tells the heartbeats that are due; the records of those that could not be read, or that somebody has not taken. */
export async function tellHeartbeats(
  due: readonly HeartbeatDue[],
  timeLeft: TimeLeft,
  services: HeartbeatServices,
): Promise<readonly QueueRecord[]> {
  const read = await Promise.all(
    due.map(async (each) => ({ ...each, alert: await heartbeatAlert(each, timeLeft, services) })),
  );
  const byId = new Map(read.flatMap(({ alert }) => (alert === undefined ? [] : [[alert.id, alert] as const])));
  const untaken = await tellAll([...byId.values()], timeLeft, services);
  return read.filter(({ alert }) => alert === undefined || untaken.has(alert.id)).map(({ record }) => record);
}

/** Undefined where the table does not answer: numbers that nobody knows are not told. */
async function heartbeatAlert(
  { record, heartbeat }: HeartbeatDue,
  timeLeft: TimeLeft,
  services: HeartbeatServices,
): Promise<HeartbeatAlert | undefined> {
  try {
    return await alertOf(heartbeat, timeLeft, services);
  } catch (error) {
    const reasons = reasonsOf(error);
    services.log.warn({
      message: 'heartbeat not read',
      eventIds: [heartbeat.id],
      messageId: record.messageId,
      reasons,
    });
    return undefined;
  }
}

async function alertOf(
  heartbeat: Heartbeat,
  timeLeft: TimeLeft,
  { tally, undelivered, destinations }: HeartbeatServices,
): Promise<HeartbeatAlert> {
  const { id, time, days } = heartbeat;
  const names = destinations.map(({ name }) => name);
  const [counts, lacking] = await Promise.all([
    tally.sum(time - days * day, time, timeLeft),
    undelivered.among(names, timeLeft),
  ]);
  const measures = { security: 'info', breakRisk: 'none' } as const;
  return { kind: 'heartbeat', id, measures, heartbeat, counts, undelivered: lacking };
}
