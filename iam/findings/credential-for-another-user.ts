import { isTrueAt } from '../cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { makesCredential } from './evidence/makes-credential.ts';
import { isAboutOneself } from './evidence/oneself.ts';
import type { FindingRule } from './finding.ts';

export const credentialForAnotherUser: FindingRule = {
  name: 'credential-for-another-user',
  raises: { security: 'high' },
  appliesTo: (change) =>
    makesCredential(change.record) &&
    !isProvisional(change.record) &&
    change.target.kind === 'user' &&
    change.target.name !== undefined &&
    !isAboutOneself(change),
};

/** A forgotten password, set anew for the user, who has to choose another at the next sign-in. */
function isProvisional({ eventName, request }: CloudTrailRecord): boolean {
  return eventName === 'UpdateLoginProfile' && isTrueAt(request, 'passwordResetRequired');
}
