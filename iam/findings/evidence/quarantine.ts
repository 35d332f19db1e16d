import { holds } from '../../actions/condition.ts';
import { textAt } from '../../cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../../cloudtrail/record.ts';

/**
 * Whether the policy of a call is the one that holds back the finder of a leaked key: AWS's managed policy, or an
 * inline policy of its name, or of the name that AWS used before that policy existed.
 */
export function isQuarantine(record: CloudTrailRecord): boolean {
  const name = textAt(record.request, 'policyName') ?? '';
  const inline = /^(AWSExposedCredentialPolicy_DO_NOT_REMOVE|AWSCompromisedKeyQuarantine(V\d+)?)$/i.test(name);
  return inline || holds({ awsPolicy: 'AWSCompromisedKeyQuarantine*' }, record);
}

/** Whether a call takes a quarantine off a user, a group or a role. */
export function takesQuarantineOff(record: CloudTrailRecord): boolean {
  return /^(Detach|Delete)(User|Group|Role)Policy$/.test(record.eventName) && isQuarantine(record);
}
