import { holds } from '../actions/condition.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { lostUnread } from './evidence/net-access.ts';
import { netPower } from './evidence/net-power.ts';
import type { Power } from './evidence/power.ts';
import type { FindingRule } from './finding.ts';

/** By what the holder may do, where that is known; else by the name of AWS's policy. */
export const administratorAccessRemoved: FindingRule = {
  name: 'administrator-access-removed',
  raises: { breakRisk: 'likely' },
  silences: ['access-removed'],
  knowsPolicy: true,
  appliesTo: (change) => {
    const net = netPower(change);
    if (net?.kind === 'power' && isWhole(net.lost)) return true;
    const isUnread = net === undefined || (lostUnread(change) && !(net.kind === 'power' && isWhole(net.kept)));
    return isUnread && detachesAdministratorAccess(change.record);
  },
};

function isWhole({ kind, conditional }: Power): boolean {
  return kind === 'administrator' && !conditional;
}

/** https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html */
function detachesAdministratorAccess(record: CloudTrailRecord): boolean {
  return (
    /^Detach(User|Group|Role)Policy$/.test(record.eventName) && holds({ awsPolicy: 'AdministratorAccess' }, record)
  );
}
