import { alertsIn, type Message } from '../../alert/group.ts';
import type { Clock } from '../clock.ts';
import { type Log, type LogEntry, reasonsOf } from '../log.ts';
import type { Receipts } from '../store/receipts.ts';
import { shortestSend, type TimeLeft } from '../time-left.ts';
import type { Destination } from './destination.ts';
import { type DeliveryError, failureOf, outOfTime } from './failure.ts';

export type DeliveryServices = Readonly<{ receipts: Receipts; log: Log; clock: Clock }>;

/** Sends messages to one destination, one after another, each with its receipts; those that it has not taken. */
export async function deliver(
  messages: readonly Message[],
  destination: Destination,
  timeLeft: TimeLeft,
  services: DeliveryServices,
): Promise<readonly Message[]> {
  const untaken: Message[] = [];
  for (const [index, message] of messages.entries()) {
    const failure = await attempt(message, destination, timeLeft, services);
    if (failure === undefined) continue;
    untaken.push(message);
    if (failure.kind.affects === 'message') continue;
    const rest = messages.slice(index + 1);
    logNotTried(rest, destination, services.log);
    return [...untaken, ...rest];
  }
  return untaken;
}

async function attempt(
  message: Message,
  destination: Destination,
  timeLeft: TimeLeft,
  { receipts, log, clock }: DeliveryServices,
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

function logNotTried(messages: readonly Message[], { name }: Destination, log: Log): void {
  if (messages.length > 0) log.warn({ message: 'not tried', destination: name, eventIds: messages.flatMap(idsIn) });
}

function idsIn(message: Message): readonly string[] {
  return alertsIn(message).map(({ id }) => id);
}
