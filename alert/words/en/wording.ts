import { breakRiskScale, type Measures, securityScale } from '../../../iam/measures.ts';
import type { Alert } from '../../alert.ts';
import type { Message } from '../../group.ts';
import { eventUrl, targetUrl } from '../../links.ts';
import type { Reader } from '../../reader.ts';
import type { Level, Link, Measure, Wording } from '../../wording.ts';
import { sayFacts } from './facts.ts';
import { sayHeadline } from './headline.ts';
import { sayNext } from './next.ts';
import { sayPoints } from './points.ts';

/** A message in English. The order of a message is fixed by `Wording`, its words by the files in this folder. */
export function englishWording({ alert }: Message, reader: Reader): Wording {
  const [higher, lower] = ranked(alert.measures);
  return {
    level: levelOf(alert.measures),
    headline: sayHeadline(alert),
    higher,
    measures: [higher, lower].filter(({ value }) => value !== 'info' && value !== 'none'),
    points: sayPoints(alert),
    next: sayNext(alert),
    ...(alert.kind === 'change'
      ? { facts: sayFacts(alert.change.record, reader), time: alert.change.record.time }
      : { facts: [], time: undefined }),
    links: linksOf(alert),
    thread: threadOf(alert),
  };
}

function ranked({ security, breakRisk }: Measures): readonly [Measure, Measure] {
  const safe: Measure = { measure: 'security', label: 'Security', value: security };
  const stable: Measure = { measure: 'breakRisk', label: 'Break risk', value: breakRisk };
  // A possible break weighs as much as medium security, a likely one as much as high.
  const breakRank = [0, 2, 3][breakRiskScale.indexOf(breakRisk)] ?? 0;
  return breakRank >= securityScale.indexOf(security) && breakRank > 0 ? [stable, safe] : [safe, stable];
}

function levelOf({ security, breakRisk }: Measures): Level {
  if (security === 'critical') return 'critical';
  if (security === 'high' || breakRisk === 'likely') return 'high';
  return security === 'medium' || breakRisk === 'possible' ? 'medium' : 'low';
}

function linksOf(alert: Alert): readonly Link[] {
  if (alert.kind === 'unreadable') return [];
  const { record, target } = alert.change;
  return [link('event', eventUrl(record)), link(target.kind, targetUrl(target, record.partition))].flat();
}

function link(label: string, url: string | undefined): readonly Link[] {
  return url === undefined ? [] : [{ label, url }];
}

function threadOf(alert: Alert): string | undefined {
  if (alert.kind === 'unreadable' || alert.change.target.name === undefined) return undefined;
  const { record, target } = alert.change;
  return `${record.accountId ?? 'unknown'}-${target.kind}-${target.name}`.replace(/[^\w.@=+-]/g, '_').slice(0, 200);
}
