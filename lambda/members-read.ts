import { daysOfReading, type MembersRead } from '../alert/heartbeat.ts';
import type { Clock } from './clock.ts';
import type { DirectoryStore } from './store/directory-store.ts';
import type { StateStore } from './store/state-store.ts';
import type { TimeLeft } from './time-left.ts';

type Services = Readonly<{
  directory: Pick<DirectoryStore, 'read'>;
  states: Pick<StateStore, 'readSnapshots'>;
  clock: Pick<Clock, 'now'>;
}>;

const day = 24 * 60 * 60 * 1_000;

/** Which members have no reading of late; undefined where there is no member. Throws where the table does not answer. */
export async function membersRead(
  timeLeft: TimeLeft,
  { directory, states, clock }: Services,
): Promise<MembersRead | undefined> {
  const accounts = [...((await directory.read(timeLeft))?.accounts ?? [])];
  const members = accounts.flatMap(([number, { isMember }]) => (isMember ? number : []));
  if (members.length === 0) return undefined;
  const snapshots = await states.readSnapshots(members, timeLeft);
  const since = clock.now() - daysOfReading * day;
  return { count: members.length, unread: members.filter((number) => (snapshots.get(number)?.time ?? 0) < since) };
}
