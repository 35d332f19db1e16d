import { carriesOut } from '../cloudtrail/acting-service.ts';
import { namesCaller } from './evidence/names-caller.ts';
import { trustedBy } from './evidence/trusted.ts';
import type { FindingRule } from './finding.ts';

/** Of a role that was there before: a new one has nothing yet that its maker could gain. */
export const trustOpenedToOneself: FindingRule = {
  name: 'trust-opened-to-oneself',
  raises: { security: 'high' },
  appliesTo: (change) =>
    change.record.eventName === 'UpdateAssumeRolePolicy' &&
    !carriesOut(change.record.principal) &&
    trustedBy(change).some((trusted) => namesCaller(trusted, change)),
};
