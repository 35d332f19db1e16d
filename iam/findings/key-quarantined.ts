import { holds } from '../actions/condition.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { isAttached } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

/**
 * Only AWS can make a policy under this ARN; others may attach it, and then mean the same.
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

/** Before there was that policy, AWS put an inline one; anybody else can use its name. */
function isOldQuarantine(record: CloudTrailRecord): boolean {
  const named = holds({ field: 'policyName', is: 'AWSExposedCredentialPolicy_DO_NOT_REMOVE' }, record);
  return named && record.eventName === 'PutUserPolicy' && record.principal.kind === 'AWSService';
}
