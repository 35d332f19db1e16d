import { revokesSessions } from '../actions/revokes-sessions.ts';
import { valueAt } from '../cloudtrail/fields.ts';
import { isInForce } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

/** The text of the policy decides, not its usual name AWSRevokeOlderSessions. */
export const sessionsRevoked: FindingRule = {
  name: 'sessions-revoked',
  raises: { breakRisk: 'likely' },
  silences: ['deny-added', 'conditional-deny-added', 'unread-deny-added', 'access-removed'],
  saidByAction: true,
  appliesTo: ({ document, record }) =>
    document?.kind === 'permissions' && isInForce(record) && revokesSessions(valueAt(record.request, 'policyDocument')),
};
