import type { Change } from '../iam/change.ts';
import { onlyReads } from '../iam/cloudtrail/event-pattern.ts';
import type { Finding } from '../iam/findings/finding.ts';
import { highest, type Measures, type Security, securityScale } from '../iam/measures.ts';

/** The two measures of a change: the action's baseline, raised by the findings, as far as the outcome lets it count. */
export function assess(change: Change, findings: readonly Finding[]): Measures {
  const { security, breakRisk } = highest([baseline(change), ...findings.map(({ raises }) => raises)]);
  switch (change.record.outcome.kind) {
    case 'succeeded':
      return { security, breakRisk };
    case 'denied':
      return { security: atMost('medium', security), breakRisk: 'none' };
    case 'failed':
      return { security: atMost('low', security), breakRisk: 'none' };
  }
}

/** An action that nobody has judged yet may be anything: it is worth a look. */
function baseline({ action, record }: Change): Measures {
  if (action !== undefined) return { security: action.security, breakRisk: action.breakRisk };
  return { security: onlyReads(record.eventName) ? 'info' : 'medium', breakRisk: 'none' };
}

function atMost(limit: Security, security: Security): Security {
  return securityScale.indexOf(security) > securityScale.indexOf(limit) ? limit : security;
}
