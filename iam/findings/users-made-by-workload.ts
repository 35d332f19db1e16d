import type { Principal } from '../cloudtrail/principal.ts';
import type { FindingRule } from './finding.ts';

/** Whoever breaks into an instance or a function makes a user of their own to stay. */
export const usersMadeByWorkload: FindingRule = {
  name: 'users-made-by-workload',
  raises: { security: 'high' },
  appliesTo: ({ record }) => isWorkload(record.principal) && calls.includes(record.eventName),
};

function isWorkload(principal: Principal): boolean {
  return principal.kind === 'AssumedRole' && principal.origin.kind === 'compute';
}

const calls: readonly string[] = [
  'AddUserToGroup',
  'AttachUserPolicy',
  'CreateAccessKey',
  'CreateLoginProfile',
  'CreateUser',
  'PutUserPolicy',
  'UpdateLoginProfile',
];
