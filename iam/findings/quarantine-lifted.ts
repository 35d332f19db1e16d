import { holds } from '../actions/condition.ts';
import type { FindingRule } from './finding.ts';

export const quarantineLifted: FindingRule = {
  name: 'quarantine-lifted',
  raises: { security: 'high' },
  silences: ['access-removed'],
  appliesTo: ({ record }) =>
    holds({ awsPolicy: 'AWSCompromisedKeyQuarantine*' }, record) && /^Detach/.test(record.eventName),
};
