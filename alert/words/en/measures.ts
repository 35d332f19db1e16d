import { breakGravity, type Measures, securityScale } from '../../../iam/measures.ts';
import type { Level, Measure, Wording } from '../../wording.ts';

/** The measures in words, the higher first, and how soon to look. */
export function sayMeasures(measures: Measures): Pick<Wording, 'level' | 'higher' | 'measures'> {
  const [higher, lower] = ranked(measures);
  const said = [higher, lower].filter(({ value }) => value !== 'info' && value !== 'none');
  return { level: levelOf(measures), higher, measures: said };
}

function ranked({ security, breakRisk }: Measures): readonly [Measure, Measure] {
  const safe: Measure = { measure: 'security', label: 'Security', value: security };
  const stable: Measure = { measure: 'breakRisk', label: 'Break risk', value: breakRisk };
  const breakFirst = breakRisk !== 'none' && breakGravity[breakRisk] >= securityScale.indexOf(security);
  return breakFirst ? [stable, safe] : [safe, stable];
}

function levelOf({ security, breakRisk }: Measures): Level {
  if (security === 'critical') return 'critical';
  if (security === 'high' || breakRisk === 'likely') return 'high';
  return security === 'medium' || breakRisk === 'possible' ? 'medium' : 'low';
}
