import { holds } from '../actions/condition.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { isAttached } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

/**
 * Only AWS can create a policy with this ARN. Others can attach it, and do so for the same reason.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html
 */
export const keyQuarantined: FindingRule = {
  name: 'key-quarantined',
  raises: { security: 'critical', breakRisk: 'possible' },
  silences: ['access-removed'],
  noUndo: true,
  knowsPolicy: true,
  appliesTo: ({ record }) => isQuarantine(record) || isOldQuarantine(record),
};

function isQuarantine(record: CloudTrailRecord): boolean {
  return holds({ awsPolicy: 'AWSCompromisedKeyQuarantine*' }, record) && isAttached(record);
}

/** Before that policy existed, AWS put an inline policy of this name, which anybody else can use, too. */
function isOldQuarantine(record: CloudTrailRecord): boolean {
  const named = holds({ field: 'policyName', is: 'AWSExposedCredentialPolicy_DO_NOT_REMOVE' }, record);
  return named && record.eventName === 'PutUserPolicy' && record.principal.kind === 'AWSService';
}
