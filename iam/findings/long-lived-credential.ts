import { holds } from '../actions/condition.ts';
import type { FindingRule } from './finding.ts';

export const longLivedCredential: FindingRule = {
  name: 'long-lived-credential',
  raises: { security: 'high' },
  appliesTo: ({ record }) =>
    record.eventName === 'CreateServiceSpecificCredential' && holds({ lacks: 'credentialAgeDays' }, record),
};
