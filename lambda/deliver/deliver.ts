import type { Alert } from '../../alert/alert.ts';
import { alertsIn, type Message, without } from '../../alert/group.ts';
import type { Clock } from '../clock.ts';
import { type Log, type LogEntry, reasonsOf } from '../log.ts';
import type { Receipts } from '../store/receipts.ts';
import { shortestSend, type TimeLeft } from '../time-left.ts';
import type { Destination } from './destination.ts';
import { type DeliveryError, failureOf, outOfTime } from './failure.ts';
import { lookUps } from './look-ups.ts';

export type DeliveryServices = Readonly<{ receipts: Receipts; log: Log; clock: Clock }>;

/** A message that a destination has not taken, and after how many milliseconds it is worth another try. */
export type Untaken = Readonly<{ message: Message; destination: Destination; wait: number }>;

/** After a failure of which nobody knows how long it lasts. */
const usualWait = 60_000;

/** Sends messages to one destination, one after another, each with its receipts; those that it has not taken, in their order. */
export async function deliver(
  messages: readonly Message[],
  destination: Destination,
  timeLeft: TimeLeft,
  services: DeliveryServices,
): Promise<readonly Untaken[]> {
  const { log } = services;
  const untaken: Untaken[] = [];
  const writing: Promise<void>[] = [];
  const lacking = lookUps(destination, services);
  for (const [index, message] of messages.entries()) {
    const { failure, taken } = await attempt(message, { destination, timeLeft, lacking, services });
    // Not waited for one by one: a table that does not answer must not use up the time of the messages behind.
    writing.push(services.receipts.write(taken, destination.name));
    if (failure === undefined) continue;
    const wait = failure.wait ?? usualWait;
    untaken.push({ message, destination, wait });
    if (failure.kind.affects === 'message') continue;
    const rest = messages.slice(index + 1);
    logNotTried(rest, destination, log);
    untaken.push(...rest.map((each) => ({ message: each, destination, wait })));
    break;
  }
  await Promise.all(writing);
  return untaken;
}

type Attempt = Readonly<{
  destination: Destination;
  timeLeft: TimeLeft;
  lacking: ReturnType<typeof lookUps>;
  services: DeliveryServices;
}>;

type Outcome = Readonly<{ failure?: DeliveryError; taken: readonly Alert[] }>;

/** Waits for its turn, and sends what the destination has not got meanwhile by another execution. */
async function attempt(message: Message, { destination, timeLeft, lacking, services }: Attempt): Promise<Outcome> {
  const { log, clock } = services;
  const began = clock.now();
  const about = { destination: destination.name, eventIds: idsIn(message) };
  try {
    await destination.ready?.(timeLeft);
    if (timeLeft() < shortestSend) throw outOfTime();
    const isTaken = await lacking(message, timeLeft);
    const rest = without(isTaken, message);
    const had = alertsIn(message).filter(isTaken);
    if (had.length > 0) log.info({ message: 'taken meanwhile', ...about, eventIds: had.map(({ id }) => id) });
    if (rest === undefined) return { taken: [] };
    if (timeLeft() < shortestSend) throw outOfTime();
    await destination.send(rest, timeLeft);
    log.info({ message: 'delivered', ...about, eventIds: idsIn(rest), milliseconds: clock.now() - began });
    return { taken: alertsIn(rest) };
  } catch (error) {
    const failure = failureOf(error);
    logFailure(failure, { ...about, milliseconds: clock.now() - began }, log);
    return { failure, taken: [] };
  }
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
