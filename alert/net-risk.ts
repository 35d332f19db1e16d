import { type BreakRisk, breakRiskScale, highest } from '../iam/measures.ts';
import { sortedBy } from '../iam/undo/order.ts';
import type { Alert, ChangeAlert } from './alert.ts';
import { assess } from './assess.ts';
import { goneIn } from './gone.ts';
import { loses, netAccess } from './net-access.ts';
import { bySession } from './session.ts';

/**
 * The alerts of a batch, in which what one change of a session takes away and another gives again breaks nothing.
 * Why: docs/decisions/0169.
 */
export function withNetRisk(alerts: readonly Alert[]): readonly Alert[] {
  const sessions = bySession(alerts).map((session) => session.filter((alert) => alert.kind === 'change'));
  const judged = new Map(sessions.filter(isWorthIt).flatMap(ofSession));
  return alerts.map((alert) => judged.get(alert) ?? alert);
}

function isWorthIt(session: readonly ChangeAlert[]): boolean {
  return session.length > 1 && session.some(({ access }) => access?.changes.some(loses));
}

function ofSession(session: readonly ChangeAlert[]): readonly (readonly [Alert, Alert])[] {
  const done = sortedBy(session, ({ change }) => change).filter(
    ({ change }) => change.record.outcome.kind === 'succeeded',
  );
  const net = netAccess(done);
  if (net === undefined) return [];
  return done.map((alert) => {
    const own = new Set(alert.access?.changes.map(({ principal }) => principal.key));
    const changes = net.changes.filter(({ principal }) => own.has(principal.key));
    const access = { changes, more: alert.access?.more ?? 0 };
    const { breakRisk: ofSum } = assess(alert.change, alert.findings, { access, gone: goneIn(alert.before) });
    // What others of the session take away is not the risk of a change that takes nothing away itself.
    const breakRisk = lower(alert.measures.breakRisk, ofSum);
    return [alert, { ...alert, measures: highest([{ security: alert.measures.security }, { breakRisk }]) }];
  });
}

function lower(one: BreakRisk, other: BreakRisk): BreakRisk {
  return breakRiskScale.indexOf(one) < breakRiskScale.indexOf(other) ? one : other;
}
