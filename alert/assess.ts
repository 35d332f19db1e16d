import type { Change } from '../iam/change.ts';
import { onlyReads } from '../iam/cloudtrail/event-pattern.ts';
import type { Finding } from '../iam/findings/finding.ts';
import { highest, type Measures, type Security, securityScale } from '../iam/measures.ts';
import type { AccessChanges } from '../iam/state/access/access-changes.ts';
import { breakRiskOf } from './break-risk.ts';
import { concernsPolicies } from './net-access.ts';

/**
 * The two measures of a change: the action's baseline, raised by the findings, as far as the outcome lets it count.
 * Where it is known what access is lost, the break risk follows that.
 */
export function assess(change: Change, findings: readonly Finding[], access: AccessChanges | undefined): Measures {
  const { security, breakRisk } = byAccess(
    change,
    highest([baseline(change), ...findings.map(({ raises }) => raises)]),
    access,
  );
  switch (change.record.outcome.kind) {
    case 'succeeded':
      return { security, breakRisk };
    case 'denied':
      return { security: atMost('medium', security), breakRisk: 'none' };
    case 'failed':
      return { security: atMost('low', security), breakRisk: 'none' };
  }
}

/**
 * What only changes policies breaks what loses access: action and findings guess at that by the name and the text, and
 * count where something is not known. What also does something else breaks no less than they say. docs/decisions/0169
 */
function byAccess(change: Change, { security, breakRisk }: Measures, access: AccessChanges | undefined): Measures {
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
