import type { AlertCounts, HeartbeatPoint } from '../../content/point.ts';
import { daysOfReading, type LastSnapshot, type MembersRead, type Undelivered } from '../../heartbeat.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { sayAccount } from './account.ts';
import { several } from './counted.ts';
import { capitalised } from './first-letter.ts';
import { listed } from './policy/listed.ts';
import { sayTime } from './time.ts';
import { code } from './values.ts';

/** What the alerter saw and made of it, and what is still not delivered. */
export function sayHeartbeatPoint(point: HeartbeatPoint, { timeZone, accountNames }: Place): Phrase {
  switch (point.code) {
    case 'counts':
      return capitalised(ours(sayCounts(point.counts)));
    case 'silence':
      return ours(
        point.counts === undefined
          ? silence
          : `${silence} Of changes to the alerter itself, ${sayCounts(point.counts)}`,
      );
    case 'everything delivered':
      return ours('No alert is known to be undelivered.');
    case 'undelivered':
      return sayUndelivered(point.undelivered, timeZone);
    case 'last snapshot':
      return saySnapshot(point.snapshot, timeZone);
    case 'members read':
      return sayMembers(point.members, accountNames);
  }
}

const silence = 'Either nobody changed anything in IAM, or its events do not arrive: both look alike.';

function sayCounts({ alerts, heldBack }: AlertCounts): string {
  const made = alerts === 0 ? 'no alert was' : `${several(alerts, 'alert')} ${alerts === 1 ? 'was' : 'were'}`;
  const held =
    heldBack === 0 ? 'none was' : `${heldBack}${alerts === 0 ? '' : ' more'} ${heldBack === 1 ? 'was' : 'were'}`;
  return `${made} made; ${held} held back.`;
}

function sayUndelivered({ alerts, oldest }: Undelivered, timeZone: string): Phrase {
  const what = oldest.eventName === undefined ? ours('an event that cannot be read') : code(oldest.eventName, 120);
  const when = oldest.time === undefined ? [] : phrase` of ${sayTime(oldest.time, timeZone)}`;
  const which = phrase`${what}${when}, which ${sayDestination(oldest.destination)} has not taken`;
  return alerts === 1
    ? phrase`1 alert is not delivered to everybody: ${which}.`
    : phrase`${ours(String(alerts))} alerts are not delivered to everybody. The oldest: ${which}.`;
}

function saySnapshot(snapshot: LastSnapshot, timeZone: string): Phrase {
  if (snapshot === 'none')
    return ours('The account was not read yet: what stood before a change is known as far as events told it.');
  const { time, drifts } = snapshot;
  const found =
    drifts === 0
      ? 'nothing differed from what the events had told'
      : `${several(drifts, 'thing')} differed from what the events had told, which the log of the snapshot function names`;
  return phrase`The account was last read at ${sayTime(time, timeZone)}; ${ours(found)}.`;
}

/** More would push out the rest of the message. */
const mostNamed = 5;

function sayMembers({ count, unread }: MembersRead, names: Place['accountNames']): Phrase {
  const time = `in the last ${several(daysOfReading, 'day')}`;
  if (unread.length === 0)
    return ours(
      `${count === 1 ? 'The other account' : `All ${several(count, 'other account')}`} ${count === 1 ? 'was' : 'were'} read ${time}.`,
    );
  const which = listed(unread, (id) => sayAccount(id, names), { last: 'and', limit: mostNamed });
  const were = unread.length === 1 ? 'was' : 'were';
  return phrase`${ours(`Of ${several(count, 'other account')}, ${unread.length} ${were} not read ${time}:`)} ${which}. ${ours('The log of the snapshot function says why.')}`;
}

function sayDestination(name: string): Phrase {
  return name === 'sns' ? ours('the topic') : phrase`the channel of ${code(name)}`;
}
