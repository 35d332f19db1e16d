import type { Change } from '../iam/change.ts';
import { onlyReads } from '../iam/cloudtrail/event-pattern.ts';
import type { Finding } from '../iam/findings/finding.ts';
import { highest, type Measures, type Security, securityScale } from '../iam/measures.ts';
import type { AccessChanges } from '../iam/state/access/access-changes.ts';
import { breakRiskOf } from './break-risk.ts';
import { concernsPolicies } from './net-access.ts';

/**
 * The two measures of a change: the action's baseline, of which the break risk follows the access that is lost where
 * that is known, raised by the findings, as far as the outcome lets it count.
 */
export function assess(change: Change, findings: readonly Finding[], access: AccessChanges | undefined): Measures {
  const { security, breakRisk } = highest([measured(change, access), ...findings.map(({ raises }) => raises)]);
  switch (change.record.outcome.kind) {
    case 'succeeded':
      return { security, breakRisk };
    case 'denied':
      return { security: atMost('medium', security), breakRisk: 'none' };
    case 'failed':
      return { security: atMost('low', security), breakRisk: 'none' };
  }
}

/** What also does something else than to change policies, as deleting a role does, breaks no less than ever. */
function measured(change: Change, access: AccessChanges | undefined): Measures {
  const { security, breakRisk } = baseline(change);
  if (access === undefined) return { security, breakRisk };
  const risk = breakRiskOf(access, change.record.time, breakRisk);
  if (concernsPolicies(change)) return { security, breakRisk: risk };
  return highest([{ security, breakRisk }, { breakRisk: risk }]);
}

/** An action that nobody has judged yet may be anything: it is worth a look. */
function baseline({ action, record }: Change): Measures {
  if (action !== undefined) return { security: action.security, breakRisk: action.breakRisk };
  return { security: onlyReads(record.eventName) ? 'info' : 'medium', breakRisk: 'none' };
}

function atMost(limit: Security, security: Security): Security {
  return securityScale.indexOf(security) > securityScale.indexOf(limit) ? limit : security;
}
