import type { Change } from '../change.ts';
import { nameFromArn, parseArn } from '../cloudtrail/arn.ts';
import { textAt } from '../cloudtrail/fields.ts';
import { isAttached } from './evidence/granted-power.ts';
import { netPower } from './evidence/net-power.ts';
import type { FindingRule } from './finding.ts';

/** Only where what is granted is not known: then the name has to do. */
export const administratorByName: FindingRule = {
  name: 'administrator-by-name',
  raises: { security: 'high' },
  appliesTo: (change) => administrators.test(grantedName(change) ?? '') && netPower(change) === undefined,
};

/** The name of what a call hands out: a group to a user, a role to instances, a policy of the account's own to anybody. */
function grantedName({ record }: Change): string | undefined {
  const { eventName, request } = record;
  if (eventName === 'AddUserToGroup') return textAt(request, 'groupName');
  if (eventName === 'AddRoleToInstanceProfile') return textAt(request, 'roleName');
  const arn = isAttached(record) ? textAt(request, 'policyArn') : undefined;
  return arn === undefined || parseArn(arn)?.accountId === 'aws' ? undefined : nameFromArn(arn);
}

/** The whole of a name: `grafana-admins` are somebody else's administrators. */
const administrators =
  /^((account|aws|full|global|iam|org|organization|super|sys|system)[-_]?)?admin(istrator)?s?([-_]?(access|full|group|policy|role|team|users?))?$/i;
