import { holds } from '../actions/condition.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { netPower } from './evidence/net-power.ts';
import type { FindingRule } from './finding.ts';

/** By what the holder may do, where that is known; else by the name of AWS's policy. */
export const administratorAccessRemoved: FindingRule = {
  name: 'administrator-access-removed',
  raises: { breakRisk: 'likely' },
  silences: ['access-removed'],
  knowsPolicy: true,
  appliesTo: (change) => {
    const net = netPower(change);
    if (net === undefined) return detachesAdministratorAccess(change.record);
    return net.kind === 'power' && net.lost.kind === 'administrator' && !net.lost.conditional;
  },
};

/** https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html */
function detachesAdministratorAccess(record: CloudTrailRecord): boolean {
  return (
    /^Detach(User|Group|Role)Policy$/.test(record.eventName) && holds({ awsPolicy: 'AdministratorAccess' }, record)
  );
}
