import { holds } from '../actions/condition.ts';
import type { FindingRule } from './finding.ts';

/** https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html */
export const administratorAccessRemoved: FindingRule = {
  name: 'administrator-access-removed',
  raises: { breakRisk: 'likely' },
  silences: ['access-removed'],
  knowsPolicy: true,
  appliesTo: ({ record }) =>
    /^Detach(User|Group|Role)Policy$/.test(record.eventName) && holds({ awsPolicy: 'AdministratorAccess' }, record),
};
