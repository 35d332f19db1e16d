/** How much a change endangers the account, from `info` (nothing to look at) to `critical` (look now). */
export type Security = 'info' | 'low' | 'medium' | 'high' | 'critical';

/** How likely it is that something that works today stops working because of a change. */
export type BreakRisk = 'none' | 'possible' | 'likely';

/**
 * The two measures of a change. They stay apart: a detached policy is good for security, and can still stop a nightly job.
 * Why: docs/decisions/0024.
 */
export type Measures = Readonly<{ security: Security; breakRisk: BreakRisk }>;

/** Every value of a measure, mildest first. */
export const securityScale: readonly [Security, ...Security[]] = ['info', 'low', 'medium', 'high', 'critical'];
export const breakRiskScale: readonly [BreakRisk, ...BreakRisk[]] = ['none', 'possible', 'likely'];

/** The higher of each measure among all; `info` and `none` where there are none. */
export function highest(all: readonly Partial<Measures>[]): Measures {
  return {
    security: highestOf(
      securityScale,
      all.map(({ security }) => security ?? 'info'),
    ),
    breakRisk: highestOf(
      breakRiskScale,
      all.map(({ breakRisk }) => breakRisk ?? 'none'),
    ),
  };
}

function highestOf<T>(scale: readonly [T, ...T[]], values: readonly T[]): T {
  return scale.findLast((value) => values.includes(value)) ?? scale[0];
}

/** One number out of both, to sort by: a possible break weighs as much as medium security, a likely one as high. */
export function gravity({ security, breakRisk }: Measures): number {
  return Math.max(securityScale.indexOf(security), breakGravity[breakRisk]);
}

/** What a break risk weighs on the scale of security. */
export const breakGravity: Readonly<Record<BreakRisk, number>> = { none: 0, possible: 2, likely: 3 };
