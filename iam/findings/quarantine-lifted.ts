import { holds } from '../actions/condition.ts';
import type { FindingRule } from './finding.ts';

export const quarantineLifted: FindingRule = {
  name: 'quarantine-lifted',
  raises: { security: 'high' },
  silences: ['access-removed'],
  en: {
    title: 'Quarantine of a leaked key lifted',
    why: 'AWS put this policy on when it found a key in public; without it, a finder of the key has all that the key allows.',
    next: 'Make sure that the leaked key is deleted.',
  },
  appliesTo: ({ record }) =>
    holds({ awsPolicy: 'AWSCompromisedKeyQuarantine*' }, record) && /^Detach/.test(record.eventName),
};
