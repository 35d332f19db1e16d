import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
import type { Context } from 'aws-lambda';
import { systemClock as clock } from '../clock.ts';
import { functionLog } from '../log.ts';
import { quickClient } from '../quick-client.ts';
import { dynamoStateStore } from '../store/state/dynamo-state-store.ts';
import { timeLeftOf } from '../time-left.ts';
import { readSnapshotEnvironment } from './environment.ts';
import { type SnapshotResult, takeSnapshot } from './take-snapshot.ts';

/** Called by the schedule: at the deployment, and then in its interval. */
export async function handler(_event: unknown, context: Context): Promise<SnapshotResult> {
  const result = await takeSnapshot(accountId, timeLeftOf(context), services);
  log.info({ message: 'snapshot taken', ...result });
  return result;
}

const log = functionLog(process.env['AWS_LAMBDA_LOG_FORMAT'], (line) => process.stdout.write(line));
const { accountId, stateTableName, historyDays, iamRegion } = readSnapshotEnvironment(process.env);

/** There is time to wait where IAM throttles: the account's own tools come first. */
const patientClient = { region: iamRegion, maxAttempts: 12, retryMode: 'adaptive' } as const;

const services = {
  iam: new IAMClient(patientClient),
  store: dynamoStateStore({ client: new DynamoDBClient(quickClient), name: stateTableName, historyDays, clock, log }),
  clock,
  log,
};
