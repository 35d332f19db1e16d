import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { onTestFinished } from 'vitest';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import type { Role } from '../../../iam/state/entities.ts';
import { entityCalled } from '../../../iam/state/look-up.ts';
import type { State } from '../../../iam/state/state.ts';
import { pacedIam } from '../../../lambda/snapshot/paced-client.ts';
import { takeSnapshot } from '../../../lambda/snapshot/take-snapshot.ts';
import { dynamoStateStore } from '../../../lambda/store/state/dynamo-state-store.ts';
import type { TimeLeft } from '../../../lambda/time-left.ts';
import { type DynamoDbScript, dynamoDbStandIn } from '../../../standins/dynamodb.ts';
import { type IamScript, iamStandIn } from '../../../standins/iam.ts';
import type { IamAccount } from '../../../standins/iam-account.ts';
import { clientFor } from '../aws-clients.ts';
import { fakeClock, fakeLog } from '../fakes.ts';

export const account = '123456789012';

export const anHour = () => 60 * 60_000;

type Scripts = Readonly<{ iam?: IamScript; table?: DynamoDbScript }>;

/** An account whose IAM may change from one snapshot to the next, with a table of its states. */
export async function aDeployment(first: IamAccount, scripts: Scripts = {}) {
  const now = { iam: first, script: scripts.iam };
  const history = fakeHistory();
  const iamServer = await iamStandIn(
    () => now.iam,
    (call, turn) => now.script?.(call, turn),
  );
  const tableServer = await dynamoDbStandIn(scripts.table);
  const [log, clock] = [fakeLog(), fakeClock()];
  const { maxAttempts: _, ...settings } = clientFor(iamServer);
  const iam = pacedIam(clock, { ...settings, retryStrategy: new ConfiguredRetryStrategy(10, () => 0) });
  const client = new DynamoDBClient(clientFor(tableServer));
  const store = dynamoStateStore({ client, name: 'state', clock, log, historyDays: 400 });
  onTestFinished(async () => {
    iam.destroy();
    await Promise.all([iamServer.close(), tableServer.close()]);
  });
  return {
    ...{ now, log, store, clock, iamServer, tableServer, history },
    take: (timeLeft: TimeLeft = anHour, of = account) =>
      takeSnapshot(of, timeLeft, { iam, store, clock, log, drift: history.services }),
    state: async (of = account) => (await store.readWhole(of, anHour)).state,
  };
}

/** An event history that has what a test puts into it, and a queue that keeps what is sent. */
export function fakeHistory() {
  const history = {
    records: [] as readonly Fields[],
    fails: false,
    asked: [] as { since: number; until: number }[],
    sent: [] as Record<string, unknown>[],
    services: {
      lookUp: async (period: Readonly<{ since: number; until: number }>) => {
        history.asked.push(period);
        if (history.fails) throw new Error('AccessDenied');
        return { records: history.records, whole: true };
      },
      send: async (bodies: readonly string[]) => {
        history.sent.push(...bodies.map((body) => JSON.parse(body)));
      },
    },
  };
  return history;
}

export function roleIn(state: State, name = 'data-loader'): Role {
  const role = entityCalled(state, 'role', name);
  if (role?.kind !== 'role') throw new Error(`no role ${name}`);
  return role;
}
