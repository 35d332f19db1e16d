import type { Change } from '../change.ts';
import { grantsSomething } from './evidence/grants-something.ts';
import { isQuarantine } from './evidence/quarantine.ts';
import type { FindingRule } from './finding.ts';

/**
 * Whoever puts it on: AWS by itself, or somebody by hand for the same reason.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html
 */
export const keyQuarantined: FindingRule = {
  name: 'key-quarantined',
  raises: { security: 'critical', breakRisk: 'possible' },
  silences: ['access-removed'],
  noUndo: true,
  knowsPolicy: true,
  appliesTo: (change) => isPutOn(change) && isQuarantine(change.record),
};

/** An inline policy can have the name and allow something all the same. */
function isPutOn(change: Change): boolean {
  const { record } = change;
  if (record.eventName === 'AttachUserPolicy') return true;
  return record.eventName === 'PutUserPolicy' && !(change.document !== undefined && grantsSomething(change));
}
