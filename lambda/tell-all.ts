import type { Alert } from '../alert/alert.ts';
import { alertsFor } from './alerts-for.ts';
import { type Courier, deliver } from './deliver/deliver.ts';
import type { Destination } from './deliver/destination.ts';
import type { HasTaken } from './store/receipts.ts';
import type { UndeliveredAlerts } from './store/undelivered.ts';
import type { TimeLeft } from './time-left.ts';

export type Telling = Courier & Readonly<{ destinations: readonly Destination[]; undelivered: UndeliveredAlerts }>;

/** Tells each destination what is for it; the ids of the alerts that one of them has not taken. */
export async function tellAll(
  alerts: readonly Alert[],
  timeLeft: TimeLeft,
  services: Telling,
): Promise<ReadonlySet<string>> {
  const rounds = roundsOf(alerts, services);
  if (rounds.length === 0) return new Set();
  for (const { destination } of rounds) destination.prepare?.(timeLeft);
  const names = rounds.map(({ destination }) => destination.name);
  const hasTaken = await services.receipts.held(idsOf(rounds), names, timeLeft);
  // Destinations do not wait for one another.
  const untaken = await Promise.all(rounds.map((round) => tell(round, hasTaken, timeLeft, services)));
  return new Set(untaken.flat());
}

/** A destination, and the alerts that are for it. */
type Round = Readonly<{ destination: Destination; alerts: readonly Alert[] }>;

/** Without the destinations for which there is nothing. */
function roundsOf(alerts: readonly Alert[], { destinations, log }: Telling): readonly Round[] {
  const rounds = destinations.map((destination) => ({ destination, alerts: alertsFor(destination, alerts, log) }));
  return rounds.filter((round) => round.alerts.length > 0);
}

async function tell(
  { destination, alerts }: Round,
  hasTaken: HasTaken,
  timeLeft: TimeLeft,
  services: Telling,
): Promise<readonly string[]> {
  const missing = alerts.filter(({ id }) => !hasTaken(id, destination.name));
  const untaken = await deliver(missing, destination, timeLeft, services);
  const lacking = missing.filter(({ id }) => untaken.includes(id));
  await services.undelivered.note(lacking, destination.name, timeLeft);
  return untaken;
}

function idsOf(rounds: readonly Round[]): readonly string[] {
  return [...new Set(rounds.flatMap(({ alerts }) => alerts.map(({ id }) => id)))];
}
