import { type Actor, type Arrival, arrivalOf, type Call } from './events.ts';
import { between, type Random, randomOf } from './random.ts';

/** A part of the day, or all of it. */
export const scenarios = ['office', 'deployments', 'clean-up', 'incident', 'roll-out', 'day'] as const;
export type Scenario = (typeof scenarios)[number];

export type Plan = Readonly<{ scenario: Scenario; accounts: number; seed: number }>;

const midnight = Date.UTC(2026, 10, 24);
const second = 1_000;
const hour = 3_600 * second;

type Step = Omit<Call, 'id'>;

/** What reaches the queue, in the order of time. */
export function arrivalsOf({ scenario, accounts, seed }: Plan): readonly Arrival[] {
  const numbers = accountNumbers(accounts);
  const parts: Readonly<Record<Scenario, () => readonly Step[]>> = {
    office: () => office(numbers, randomOf(seed)),
    deployments: () => deployments(numbers, randomOf(seed + 1)),
    'clean-up': () => cleanUp(numbers, randomOf(seed + 2)),
    incident: () => [...deployments(numbers, randomOf(seed + 1)), ...attack(numbers, 2 * hour + 200 * second)],
    'roll-out': () => [...rollOut(numbers, randomOf(seed + 3)), ...attack(numbers, 14 * hour + 60 * second)],
    day: () => [...parts.office(), ...parts['clean-up'](), ...parts.incident(), ...parts['roll-out']()],
  };
  return parts[scenario]()
    .toSorted((one, other) => one.at - other.at)
    .map((step, index) => arrivalOf({ ...step, id: `e-${index}` }));
}

/** Twelve digits each, the first one the account of the alerter. */
export function accountNumbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(100_000_000_000 + index));
}

/** From 08:00 to 18:00 three sittings of a person in two of three accounts, of one to three changes each. */
function office(accounts: readonly string[], random: Random): readonly Step[] {
  return accounts.flatMap((account, index) => {
    if (random() > 2 / 3) return [];
    const actor = person(index);
    return times(between(random, 1, 3)).flatMap((sitting) => {
      const start = midnight + 8 * hour + random() * 10 * hour;
      return times(between(random, 1, 3)).map((change) => ({
        ...{ at: start + change * between(random, 5, 40) * second, account, actor },
        eventName: change === 0 ? 'TagRole' : 'UpdateRole',
        request: { roleName: `app-${sitting}`, ...(change === 0 ? { tags: [] } : { maxSessionDuration: 7_200 }) },
      }));
    });
  });
}

/** From 02:00 on in three of ten accounts a pipeline that makes five roles, within ten minutes for all. */
function deployments(accounts: readonly string[], random: Random): readonly Step[] {
  const deployed = accounts.filter(() => random() < 0.3);
  return deployed.flatMap((account, index) => {
    const start = midnight + 2 * hour + random() * 600 * second;
    return times(5).flatMap((role) =>
      makesARole(account, pipeline(index), `service-${role}`, start + role * 4 * second),
    );
  });
}

/** At 11:00 a script deletes 500 users with all that they have, two a second, in one account. */
function cleanUp(accounts: readonly string[], random: Random): readonly Step[] {
  const account = accounts[between(random, 0, accounts.length - 1)] ?? '';
  const actor = { role: 'admin', session: 'clean-up', key: 'CLEANUP', agent: 'Boto3/1.40.0' };
  return times(500).flatMap((user) => {
    const at = midnight + 11 * hour + user * 500;
    const userName = `leaver-${user}`;
    return [
      { at, account, actor, eventName: 'DeleteLoginProfile', request: { userName } },
      { at: at + 100, account, actor, eventName: 'DeleteAccessKey', request: { userName, accessKeyId: `AKIA${user}` } },
      { at: at + 200, account, actor, eventName: 'RemoveUserFromGroup', request: { userName, groupName: 'staff' } },
      { at: at + 300, account, actor, eventName: 'DeleteUser', request: { userName } },
    ];
  });
}

/** One person in five accounts, a minute after one another: a user with a key, administrator access, a trust for everyone. */
function attack(accounts: readonly string[], offset: number): readonly Step[] {
  return accounts.slice(-5).flatMap((account, index) => {
    const actor = { role: 'ci', session: 'x', key: `ATTACK${index}`, agent: 'aws-cli/2.33.7' };
    const at = midnight + offset + index * 20 * second;
    const trust = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] };
    const everything = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
    const calls: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
      ['CreateUser', { userName: 'support' }],
      ['AttachUserPolicy', { userName: 'support', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
      ['CreateAccessKey', { userName: 'support' }],
      ['UpdateAssumeRolePolicy', { roleName: 'ci', policyDocument: JSON.stringify(trust) }],
      ['PutRolePolicy', { roleName: 'ci', policyName: 'x', policyDocument: JSON.stringify(everything) }],
    ];
    return calls.map(([eventName, request], call) => ({
      at: at + call * 2 * second,
      account,
      actor,
      eventName,
      request,
    }));
  });
}

/** At 14:00 a StackSet makes two roles in every account, within two minutes for all. */
function rollOut(accounts: readonly string[], random: Random): readonly Step[] {
  return accounts.flatMap((account, index) => {
    const start = midnight + 14 * hour + random() * 120 * second;
    return times(2).flatMap((role) => makesARole(account, stackSet(index), `audit-${role}`, start + role * 3 * second));
  });
}

function makesARole(account: string, actor: Actor, roleName: string, at: number): readonly Step[] {
  const trust = {
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  };
  const reads = { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' }] };
  const calls: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['CreateRole', { roleName, path: '/', assumeRolePolicyDocument: JSON.stringify(trust) }],
    ['PutRolePolicy', { roleName, policyName: 'reads', policyDocument: JSON.stringify(reads) }],
    ['TagRole', { roleName, tags: [{ key: 'team', value: 'data' }] }],
  ];
  return calls.map(([eventName, request], call) => ({ at: at + call * 700, account, actor, eventName, request }));
}

const person = (index: number): Actor => ({
  ...{ role: 'engineer', session: `person-${index}@example.com`, key: `PERSON${index}` },
  agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36',
});

const pipeline = (index: number): Actor => ({
  ...{ role: 'tf-apply', session: 'GitHubActions', key: `PIPELINE${index}` },
  agent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0 (+https://www.terraform.io)',
});

const stackSet = (index: number): Actor => ({
  ...{ role: 'stacksets-exec', session: 'AWSCloudFormation', key: `STACKSET${index}` },
  ...{ agent: 'cloudformation.amazonaws.com', invokedBy: 'cloudformation.amazonaws.com' },
});

function times(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
