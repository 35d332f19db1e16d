import { carriesOut } from './evidence/acting-service.ts';
import { grantsAdministration } from './evidence/granted-power.ts';
import type { FindingRule } from './finding.ts';

export const administratorAccessGranted: FindingRule = {
  name: 'administrator-access-granted',
  raises: { security: 'critical' },
  knowsPolicy: true,
  en: {
    title: 'Administrator access granted',
    why: 'Whoever may do anything with IAM can give anybody access to anything in the account, themselves included.',
    next: 'Make sure that somebody meant to make an administrator; if not, undo it and look at what was done since.',
  },
  appliesTo: (change) => !carriesOut(change.record.principal) && grantsAdministration(change),
};
