import type { Finding } from '../../iam/findings/finding.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Step } from './advice.ts';
import { gravestOf } from './findings.ts';
import { lookUp } from './look-up.ts';
import { wayBackOfOne } from './way-back.ts';

/** What to do about a change: what a finding asks for, the command that takes it back, why there is none, or where to look. */
export function changeSteps(alert: ChangeAlert): readonly Step[] {
  const { change, findings } = alert;
  // Of an attempt there is nothing to take back, but somebody to ask.
  if (change.record.outcome.kind !== 'succeeded') return findingSteps(findings);
  if (change.record.hidden !== undefined && change.record.eventSource === 'iam.amazonaws.com')
    return [{ kind: 'commands', purpose: 'look', commands: [lookUp(change.target.kind)] }];
  const first = findingSteps(findings);
  return findings.some(({ noUndo }) => noUndo) ? first : [...first, ...wayBackOfOne(alert)];
}

/** What the gravest finding asks for. */
export function findingSteps(findings: readonly Finding[]): readonly Step[] {
  const finding = gravestOf(findings);
  return finding === undefined ? [] : [{ kind: 'advice', purpose: 'next', advice: { code: 'of a finding', finding } }];
}
