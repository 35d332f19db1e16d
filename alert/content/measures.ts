import { type BreakRisk, breakGravity, type Measures, type Security, securityScale } from '../../iam/measures.ts';

/** How soon to look, out of both measures. */
export type Level = 'critical' | 'high' | 'medium' | 'low';

/** One of the two measures of a message. */
export type Measured =
  | Readonly<{ measure: 'security'; value: Security }>
  | Readonly<{ measure: 'breakRisk'; value: BreakRisk }>;

/** The measures of a message, the higher first. */
export type Measurement = Readonly<{
  level: Level;
  /** Also where it says that there is nothing to see. */
  higher: Measured;
  /** Only those that say something. */
  measures: readonly Measured[];
}>;

export function measurementOf(measures: Measures): Measurement {
  const [higher, lower] = ranked(measures);
  const telling = [higher, lower].filter(({ value }) => value !== 'info' && value !== 'none');
  return { level: levelOf(measures), higher, measures: telling };
}

function ranked({ security, breakRisk }: Measures): readonly [Measured, Measured] {
  const safe: Measured = { measure: 'security', value: security };
  const stable: Measured = { measure: 'breakRisk', value: breakRisk };
  const breakFirst = breakRisk !== 'none' && breakGravity[breakRisk] >= securityScale.indexOf(security);
  return breakFirst ? [stable, safe] : [safe, stable];
}

function levelOf({ security, breakRisk }: Measures): Level {
  if (security === 'critical') return 'critical';
  if (security === 'high' || breakRisk === 'likely') return 'high';
  return security === 'medium' || breakRisk === 'possible' ? 'medium' : 'low';
}
