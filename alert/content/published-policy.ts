import { holds } from '../../iam/actions/condition.ts';
import type { Change } from '../../iam/change.ts';

/** Whether a change puts a policy of AWS on somebody, or takes it off: what it allows stands in the console and in AWS's documentation. */
export function isOfPublishedPolicy({ record }: Change): boolean {
  return /^(Attach|Detach)(User|Group|Role)Policy$/.test(record.eventName) && holds({ awsPolicy: '*' }, record);
}
