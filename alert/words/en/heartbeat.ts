import type { HeartbeatAlert } from '../../alert.ts';
import type { Counts, Heartbeat, Undelivered } from '../../heartbeat.ts';
import { code, ours, type Phrase, phrase } from '../../phrase.ts';
import type { Reader } from '../../reader.ts';
import type { Body, Fact, Next } from '../../wording.ts';
import { several } from './counted.ts';
import { sayTimes } from './digest-facts.ts';
import { sayAccount } from './facts.ts';
import { advice, commands } from './next.ts';
import { sayTime } from './time.ts';

/** That the alerter is at work: what it saw, what became of it, and what is still not delivered. */
export function sayHeartbeat({ heartbeat, counts, undelivered }: HeartbeatAlert, reader: Reader): Body {
  const times = [begin(heartbeat), heartbeat.time];
  return {
    headline: ours(`IAM Whodunit is at work: it saw ${events(counts)} in ${several(heartbeat.days, 'day')}`),
    points: [sayCounts(counts), sayUndelivered(undelivered, reader)],
    next: [...lookInto(undelivered), ...tryOut(counts)],
    facts: factsOf(heartbeat, times, reader),
    times,
    links: [],
    thread: undefined,
  };
}

function begin({ time, days }: Heartbeat): number {
  return time - days * 24 * 60 * 60 * 1_000;
}

function events({ eventsSeen }: Counts): string {
  return eventsSeen === 0 ? 'no IAM event' : several(eventsSeen, 'IAM event');
}

function sayCounts({ eventsSeen, alerts, heldBack }: Counts): Phrase {
  const made = alerts === 0 ? 'no alert was' : `${several(alerts, 'alert')} ${alerts === 1 ? 'was' : 'were'}`;
  const held =
    heldBack === 0 ? 'none was' : `${heldBack}${alerts === 0 ? '' : ' more'} ${heldBack === 1 ? 'was' : 'were'}`;
  const told = `${made} made; ${held} held back.`;
  if (eventsSeen > 0) return ours(told.charAt(0).toUpperCase() + told.slice(1));
  const silence = 'Either nobody changed anything in IAM, or its events do not arrive: both look alike.';
  return ours(alerts + heldBack === 0 ? silence : `${silence} Of changes to the alerter itself, ${told}`);
}

function sayUndelivered(undelivered: Undelivered | undefined, { timeZone }: Reader): Phrase {
  if (undelivered === undefined) return ours('No alert is known to be undelivered.');
  const { alerts, oldest } = undelivered;
  const what = oldest.eventName === undefined ? ours('an event that cannot be read') : code(oldest.eventName, 120);
  const when = oldest.time === undefined ? [] : phrase` of ${sayTime(oldest.time, timeZone)}`;
  const which = phrase`${what}${when}, which ${sayDestination(oldest.destination)} has not taken`;
  return alerts === 1
    ? phrase`1 alert is not delivered to everybody: ${which}.`
    : phrase`${ours(String(alerts))} alerts are not delivered to everybody. The oldest: ${which}.`;
}

function sayDestination(name: string): Phrase {
  return name === 'sns' ? ours('the topic') : phrase`the channel of ${code(name)}`;
}

function lookInto(undelivered: Undelivered | undefined): readonly Next[] {
  if (undelivered === undefined) return [];
  return [
    advice(
      'Next',
      'Look for “not delivered” in the log of the function: it says why. docs/operations.md says what to do, also about dead letters.',
    ),
  ];
}

/** A trail that does not log makes no error: only a change of one's own shows whether alerts come. */
function tryOut({ eventsSeen }: Counts): readonly Next[] {
  if (eventsSeen > 0) return [];
  const group = '--group-name whodunit-test';
  return [commands('look', [`aws iam create-group ${group} && aws iam delete-group ${group}`])];
}

function factsOf({ accountId }: Heartbeat, times: readonly number[], reader: Reader): readonly Fact[] {
  return [
    { key: 'account', label: 'Account', value: sayAccount(accountId, reader.accountNames) },
    { key: 'time', label: 'Period', value: sayTimes(times, reader.timeZone) },
  ];
}
