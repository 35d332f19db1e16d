import type { Change } from '../change.ts';
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
    !isKeyOfItsOwnUser(change) &&
    change.target.kind === 'user' &&
    change.target.name !== undefined &&
    !isAboutOneself(change),
};

/**
 * The console makes such a user for an API key of Amazon Bedrock: no person is behind it who could be asked.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-generate.html
 */
function isKeyOfItsOwnUser({ record, target }: Change): boolean {
  const isServiceKey = record.eventName === 'CreateServiceSpecificCredential';
  return isServiceKey && (target.name?.startsWith('BedrockAPIKey-') ?? false);
}

/** A forgotten password, set anew for the user, who has to choose another at the next sign-in. */
function isProvisional({ eventName, request }: CloudTrailRecord): boolean {
  return eventName === 'UpdateLoginProfile' && isTrueAt(request, 'passwordResetRequired');
}
