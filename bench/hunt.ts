import { performance } from 'node:perf_hooks';
import { readRecord } from '../iam/cloudtrail/read-record.ts';
import { hunt } from '../iam/hunt/hunt.ts';
import { timelineOf } from '../iam/hunt/timeline.ts';
import { readState } from '../iam/state/read/read-state.ts';
import type { State } from '../iam/state/state.ts';

const account = '123456789012';
const changes = 10_000;

/** When the permission went: near the beginning, so that nearly every change is walked back over. */
const lost = 10;

export type Hunted = Readonly<{ changes: number; roles: number; milliseconds: number; verdict: string }>;

/** How long a refusal takes from records and state, both read, to its answer: one role was changed again and again. */
export function measureHunt(roles = 5_000): Hunted {
  const state = stateWith(roles);
  const records = Array.from({ length: changes }, (_, index) => readRecord(recordOf(index)));
  const begin = performance.now();
  const timeline = timelineOf(
    state,
    records.map((record) => ({ kind: 'record', record })),
  );
  const asked = {
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    given: new Map(),
    time: undefined,
    session: undefined,
  };
  const { verdict } = hunt(timeline, { kind: 'role', name: 'role-0' }, asked);
  return { changes, roles, verdict, milliseconds: performance.now() - begin };
}

function stateWith(roles: number): State {
  const read = readState({
    UserDetailList: [],
    GroupDetailList: [],
    RoleDetailList: Array.from({ length: roles }, (_, index) => ({
      ...{ RoleName: `role-${index}`, RoleId: `AROA${index}`, Arn: `arn:aws:iam::${account}:role/role-${index}` },
      RolePolicyList: [{ PolicyName: 'own', PolicyDocument: allow('sqs:*') }],
    })),
    Policies: [],
  });
  if (read.kind !== 'state') throw new Error('The account of the bench is none.');
  return read.state;
}

function recordOf(index: number): object {
  const isLoss = index === lost;
  const policyName = index === lost - 1 || isLoss ? 'read' : `other-${index % 5}`;
  const policyDocument = JSON.stringify(allow(policyName === 'read' ? 's3:GetObject' : `sqs:*`));
  return {
    ...{ eventSource: 'iam.amazonaws.com', eventName: isLoss ? 'DeleteRolePolicy' : 'PutRolePolicy' },
    ...{ eventTime: new Date(Date.UTC(2026, 7, 1) + index * 60_000).toISOString(), eventID: `e-${index}` },
    userIdentity: { type: 'IAMUser', userName: 'kimura', accountId: account },
    requestParameters: { roleName: 'role-0', policyName, ...(isLoss ? {} : { policyDocument }) },
    recipientAccountId: account,
  };
}

function allow(action: string): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] };
}
