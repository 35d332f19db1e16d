import type { Change } from '../change.ts';
import { carriesOut } from '../cloudtrail/acting-service.ts';
import { parseArn } from '../cloudtrail/arn.ts';
import { isPrincipalItself } from './evidence/oneself.ts';
import { trustedBy } from './evidence/trusted.ts';
import type { FindingRule } from './finding.ts';

/** Of a role that was there before: a new one has nothing yet that its maker could gain. */
export const trustOpenedToOneself: FindingRule = {
  name: 'trust-opened-to-oneself',
  raises: { security: 'high' },
  appliesTo: (change) =>
    change.record.eventName === 'UpdateAssumeRolePolicy' &&
    !carriesOut(change.record.principal) &&
    trustedBy(change).some(({ principal }) => principal.type === 'AWS' && isCaller(principal.value, change)),
};

function isCaller(value: string, { record }: Change): boolean {
  const arn = parseArn(value);
  if (arn === undefined || arn.accountId !== record.principal.accountId) return false;
  const [, kind = '', name = ''] = /^(user|role|assumed-role)\/(?:.*\/)?([^/]+)$/.exec(sessionless(arn.resource)) ?? [];
  return isPrincipalItself(kind === 'user' ? 'user' : 'role', name, record.principal);
}

/** `assumed-role/NAME/SESSION` is a session of the role. */
function sessionless(resource: string): string {
  return resource.replace(/^(assumed-role\/[^/]+)\/.*$/, '$1');
}
