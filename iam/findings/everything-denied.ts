import { holds } from '../actions/condition.ts';
import { denialsIn, isAboutEverything } from './evidence/denials.ts';
import { isAttached } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const everythingDenied: FindingRule = {
  name: 'everything-denied',
  raises: { breakRisk: 'likely' },
  silences: ['deny-added', 'conditional-deny-added', 'unread-deny-added', 'access-removed'],
  knowsPolicy: true,
  appliesTo: (change) =>
    (isAttached(change.record) && holds({ awsPolicy: 'AWSDenyAll' }, change.record)) ||
    (change.document?.kind === 'permissions' && denialsIn(change).some(isAboutEverything)),
};
