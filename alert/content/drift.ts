import type { DriftAlert } from '../alert.ts';
import type { Body } from './content.ts';

/** That something changed, that nobody told of it, and what it did to access. */
export function driftBody({ drift }: DriftAlert): Body {
  const { accountId, since, time, target, what, points, undo } = drift;
  return {
    headline: { code: 'drift', target: { ...target, source: 'request' } },
    points: [
      { code: 'drift', what },
      ...points,
      { code: drift.history === 'not read' ? 'history not read' : 'no record of it' },
    ],
    next: [
      ...(undo.length === 0 ? [] : [{ kind: 'commands', purpose: 'undo', commands: undo } as const]),
      { kind: 'advice', purpose: 'look', advice: { code: 'look into the event history' } },
    ],
    facts: [
      { code: 'account', id: accountId },
      { code: 'period', times: [since, time] },
      { code: 'eventId', id: drift.id },
    ],
    times: [since, time],
    links: [],
    thread: undefined,
  };
}
