import type { HeartbeatAlert } from '../alert.ts';
import type { Counts, Heartbeat, Undelivered } from '../heartbeat.ts';
import type { Step } from './advice.ts';
import type { Body } from './content.ts';
import type { HeartbeatPoint } from './point.ts';

/** That the alerter is at work: what it saw, what became of it, and what is still not delivered. */
export function heartbeatBody({ heartbeat, counts, undelivered, snapshot, members }: HeartbeatAlert): Body {
  const times = [begin(heartbeat), heartbeat.time];
  return {
    headline: { code: 'heartbeat', eventsSeen: counts.eventsSeen, days: heartbeat.days },
    points: [
      countsPoint(counts),
      undeliveredPoint(undelivered),
      ...(snapshot === undefined ? [] : [{ code: 'last snapshot', snapshot } as const]),
      ...(members === undefined ? [] : [{ code: 'members read', members } as const]),
    ],
    next: [...lookInto(undelivered), ...tryOut(counts)],
    facts: [
      { code: 'account', id: heartbeat.accountId },
      { code: 'period', times },
    ],
    times,
    links: [],
    thread: undefined,
  };
}

function begin({ time, days }: Heartbeat): number {
  return time - days * 24 * 60 * 60 * 1_000;
}

function countsPoint({ eventsSeen, alerts, heldBack }: Counts): HeartbeatPoint {
  const counts = { alerts, heldBack };
  if (eventsSeen > 0) return { code: 'counts', counts };
  return { code: 'silence', counts: alerts + heldBack === 0 ? undefined : counts };
}

function undeliveredPoint(undelivered: Undelivered | undefined): HeartbeatPoint {
  return undelivered === undefined ? { code: 'everything delivered' } : { code: 'undelivered', undelivered };
}

function lookInto(undelivered: Undelivered | undefined): readonly Step[] {
  if (undelivered === undefined) return [];
  return [{ kind: 'advice', purpose: 'next', advice: { code: 'look into the log' } }];
}

/** A trail that does not log makes no error: only a change of one's own shows whether alerts come. */
function tryOut({ eventsSeen }: Counts): readonly Step[] {
  if (eventsSeen > 0) return [];
  const group = '--group-name whodunit-test';
  const command = `aws iam create-group ${group} && aws iam delete-group ${group}`;
  return [{ kind: 'commands', purpose: 'look', commands: [command] }];
}
