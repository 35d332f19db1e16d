/** How much a change endangers the account, from `info` (nothing to look at) to `critical` (look now). */
export type Security = 'info' | 'low' | 'medium' | 'high' | 'critical';

/** How probable it is that something which works today stops working because of a change. */
export type BreakRisk = 'none' | 'possible' | 'likely';

/** The two measures of a change. They are never merged: a harmless-looking detach can stop a night's jobs. */
export type Measures = Readonly<{ security: Security; breakRisk: BreakRisk }>;

/** Every value of a measure, mildest first. */
export const securityScale: readonly Security[] = ['info', 'low', 'medium', 'high', 'critical'];
export const breakRiskScale: readonly BreakRisk[] = ['none', 'possible', 'likely'];
