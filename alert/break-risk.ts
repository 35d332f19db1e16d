import { type BreakRisk, breakRiskScale } from '../iam/measures.ts';
import type { AccessChange, AccessChanges } from '../iam/state/access/access-changes.ts';
import { isWholeUseKnown, type LastSeen, lastUseOf } from '../iam/state/access/last-use.ts';
import type { Gone } from './gone.ts';
import { isComplete, loses } from './net-access.ts';

const recent = 30 * 24 * 60 * 60 * 1000;

/**
 * How likely it is that something stops working, from the access that is lost and from when it was last used.
 * `baseline` counts where something that decides it is not known. Why: docs/decisions/0169.
 */
export function breakRiskOf(
  { changes, more }: AccessChanges,
  time: number | undefined,
  baseline: BreakRisk,
): BreakRisk {
  const risks = changes.map((change) => riskOf(change, time, baseline));
  return higher([...risks, more > 0 ? baseline : 'none']);
}

function riskOf(change: AccessChange, time: number | undefined, baseline: BreakRisk): BreakRisk {
  const unknown = isComplete(change) ? 'none' : baseline;
  if (!loses(change)) return unknown;
  const { principal } = change;
  const byUse = riskByUse({ use: lastUseOf(principal), whole: isWholeUseKnown(principal) }, time, baseline);
  return higher([byUse, unknown]);
}

/** The same of a principal or a key that is gone. */
export function riskByUse(
  { use, whole }: Pick<Gone, 'use' | 'whole'>,
  time: number | undefined,
  baseline: BreakRisk,
): BreakRisk {
  if (isRecent(use, time)) return 'likely';
  return whole ? 'possible' : higher([baseline, 'possible']);
}

/** Whether a principal was seen in use within thirty days before a time, or after it. */
export function wasInUse({ principal }: Pick<AccessChange, 'principal'>, time: number | undefined): boolean {
  return isRecent(lastUseOf(principal), time);
}

function isRecent(use: LastSeen | undefined, time: number | undefined): boolean {
  return use?.kind === 'at' && (time === undefined || use.time >= time - recent);
}

export function higher(risks: readonly BreakRisk[]): BreakRisk {
  return breakRiskScale.findLast((risk) => risks.includes(risk)) ?? 'none';
}
