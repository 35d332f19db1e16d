import { holds } from '../../actions/condition.ts';
import type { Change } from '../../change.ts';
import { isTrueAt } from '../../cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../../cloudtrail/record.ts';
import { type Power, powerOf } from './power.ts';

/** What a change lets somebody do, and whether it does so already: a policy that is attached nowhere grants nothing. */
export type GrantedPower = Power & Readonly<{ inForce: boolean }>;

/** What a change grants at its worst, by the policy's text or, where AWS wrote it, by its name. */
export function grantedPower(change: Change): GrantedPower {
  const { document, record } = change;
  if (document?.kind === 'permissions') return { ...powerOf(document.text), inForce: isInForce(record) };
  const named = isAttached(record) ? awsPolicies.find(({ name }) => holds({ awsPolicy: name }, record)) : undefined;
  return { kind: named?.kind ?? 'none', conditional: false, inForce: true };
}

/** Whether a change makes somebody an administrator, at once and whatever the circumstances. */
export function grantsAdministration(change: Change): boolean {
  const { kind, conditional, inForce } = grantedPower(change);
  return kind === 'administrator' && !conditional && inForce;
}

/** Whether the policy text that a call brought counts from now on. */
export function isInForce({ eventName, request }: CloudTrailRecord): boolean {
  if (eventName === 'CreatePolicyVersion') return isTrueAt(request, 'setAsDefault');
  return eventName !== 'CreatePolicy';
}

/** Whether a call attaches a managed policy: detaching one, or setting a boundary, names one too. */
export function isAttached({ eventName }: CloudTrailRecord): boolean {
  return /^Attach(User|Group|Role)Policy$/.test(eventName);
}

/**
 * What AWS's own policies lead to, read from their texts of October 2026. PowerUserAccess is left out although it
 * allows sts:AssumeRole: teams are given it on purpose, and its name says what it is.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
const awsPolicies: readonly Readonly<{ name: string; kind: Power['kind'] }>[] = [
  { name: 'AdministratorAccess', kind: 'administrator' },
  // It allows more than its name says: to attach any policy to any role, and to assume the role.
  { name: 'AdministratorAccess-Amplify', kind: 'administrator' },
  { name: 'IAMFullAccess', kind: 'administrator' },
  { name: 'AmazonDynamoDBFullAccesswithDataPipeline', kind: 'escalation' },
  { name: 'AmazonElasticMapReduceFullAccess', kind: 'escalation' },
  // In the accounts that run Identity Center, they assign any permission set of any account to anybody.
  { name: 'AWSSSOMasterAccountAdministrator', kind: 'escalation' },
  { name: 'AWSSSOMemberAccountAdministrator', kind: 'escalation' },
];
