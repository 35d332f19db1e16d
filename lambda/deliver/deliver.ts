import type { Alert } from '../../alert/alert.ts';
import { alertsIn, group, type Message } from '../../alert/group.ts';
import type { Clock } from '../clock.ts';
import { type Log, type LogEntry, reasonsOf } from '../log.ts';
import type { Receipts } from '../store/receipts.ts';
import { shortestSend, type TimeLeft } from '../time-left.ts';
import type { Destination } from './destination.ts';
import { type DeliveryError, failureOf, outOfTime } from './failure.ts';

export type Courier = Readonly<{ receipts: Receipts; log: Log; clock: Clock }>;

/** Sends alerts to one destination, one message after another; the ids of those that it has not taken. */
export async function deliver(
  alerts: readonly Alert[],
  destination: Destination,
  timeLeft: TimeLeft,
  courier: Courier,
): Promise<readonly string[]> {
  const messages = group(alerts);
  const untaken: string[] = [];
  for (const [index, message] of messages.entries()) {
    const failure = await attempt(message, destination, timeLeft, courier);
    if (failure === undefined) continue;
    untaken.push(...idsIn(message));
    if (failure.kind.concerns === 'message') continue;
    const rest = messages.slice(index + 1).flatMap(idsIn);
    if (rest.length > 0) courier.log.warn({ message: 'not tried', destination: destination.name, eventIds: rest });
    return [...untaken, ...rest];
  }
  return untaken;
}

async function attempt(
  message: Message,
  destination: Destination,
  timeLeft: TimeLeft,
  { receipts, log, clock }: Courier,
): Promise<DeliveryError | undefined> {
  const began = clock.now();
  const about = { destination: destination.name, eventIds: idsIn(message) };
  try {
    if (timeLeft() < shortestSend) throw outOfTime();
    await destination.send(message, timeLeft);
  } catch (error) {
    const failure = failureOf(error);
    logFailure(failure, { ...about, milliseconds: clock.now() - began }, log);
    return failure;
  }
  log.info({ message: 'delivered', ...about, milliseconds: clock.now() - began });
  await receipts.write(about.eventIds, destination.name);
  return undefined;
}

function logFailure(failure: DeliveryError, about: Omit<LogEntry, 'message'>, log: Log): void {
  const { kind, remedy } = failure;
  const level = kind.lasts === 'permanent' ? log.error : log.warn;
  level({ message: 'not delivered', ...about, ...kind, reasons: reasonsOf(failure), remedy });
}

function idsIn(message: Message): readonly string[] {
  return alertsIn(message).map(({ id }) => id);
}
