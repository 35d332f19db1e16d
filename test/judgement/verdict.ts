import type { ChangeAlert } from '../../alert/alert.ts';
import { type Security, securityScale } from '../../iam/measures.ts';
import { alertOfValue } from '../alert/alert-of.ts';
import type { Judged } from './cases.ts';
import { whyOtherwise } from './decided.ts';

/** How our judgement stands to theirs. `decided`: ours is another, for a reason that is written down. */
export type Verdict = 'agree' | 'decided' | 'gap' | 'over-alarm';

/** Compares what we say of a record with what its source expects. */
export function verdictOn(judged: Judged): Verdict {
  const alert = alertOfValue('judged', judged.record, '');
  const verdict = alert.kind === 'change' ? compared(judged.expect.replace('?', ''), alert) : 'gap';
  return verdict !== 'agree' && whyOtherwise(judged) !== undefined ? 'decided' : verdict;
}

function compared(expected: string, alert: ChangeAlert): Verdict {
  const { security, breakRisk } = alert.measures;
  const names = alert.findings.map(({ name }) => name);
  const isPower = names.some((name) => power.test(name));
  const isConditional = names.some((name) => name.endsWith('-under-condition'));
  const [kind = '', stated = ''] = expected.split(':');
  const level = /\(([a-z]+)\)/.exec(expected)?.[1] ?? stated;
  // The source itself leaves it open which of the two it is.
  if (kind.includes('/')) return 'agree';
  if (kind.startsWith('negative')) return isAtLeast(security, 'high') || isConditional ? 'over-alarm' : 'agree';
  if (kind === 'ok') return isAtLeast(security, 'high') ? 'over-alarm' : 'agree';
  if (kind === 'real condition' || kind === 'conditional') {
    if (isPower && !isConditional) return 'over-alarm';
    return isConditional ? 'agree' : 'gap';
  }
  if (kind === 'written') return names.some((name) => name.endsWith('-written')) ? 'agree' : 'gap';
  if (kind === 'break') return breakRisk === 'none' ? 'gap' : 'agree';
  if (kind === 'low') return isAtLeast(security, 'high') ? 'over-alarm' : 'agree';
  const asked = level === '' || /^[a-z]+ /.test(level) ? undefined : levelOf(level);
  if (asked !== undefined) return isAtLeast(security, asked) ? 'agree' : 'gap';
  if (kind.startsWith('positive') && !isConditional) return isPower || isAtLeast(security, 'high') ? 'agree' : 'gap';
  if (isSecurity(kind)) return security === kind ? 'agree' : isAtLeast(security, kind) ? 'over-alarm' : 'gap';
  return kind.startsWith('positive') || !isAtLeast(security, 'low') ? 'gap' : 'agree';
}

/** The findings that say that a text, or a call, leads to more power, or lets outsiders at data. */
const power =
  /^(administrator-|privilege-escalation-|service-granted-whole|takeover-granted|limits-liftable|secrets-readable|exposure-granted)/;

/** Splunk grades from 0 to 100. */
function levelOf(level: string): Security | undefined {
  if (isSecurity(level)) return level;
  if (level === 'warning') return 'low';
  const number = Number(level);
  if (Number.isNaN(number)) return undefined;
  return number >= 60 ? 'high' : number >= 25 ? 'medium' : 'low';
}

function isSecurity(text: string): text is Security {
  return securityScale.some((each) => each === text);
}

function isAtLeast(security: Security, asked: Security): boolean {
  return securityScale.indexOf(security) >= securityScale.indexOf(asked);
}
