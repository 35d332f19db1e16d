import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { parseArn } from '../../iam/cloudtrail/arn.ts';
import { systemClock as clock } from '../clock.ts';
import { functionLog, reasonsOf } from '../log.ts';
import { embeddedMetrics } from '../metric.ts';
import { quickClient } from '../quick-client.ts';
import { dynamoStateStore } from '../store/state/dynamo-state-store.ts';
import { timeLeftOf } from '../time-left.ts';
import { readSnapshotEnvironment } from './environment.ts';
import { pacedIam } from './paced-client.ts';
import { type SnapshotServices, takeSnapshot } from './take-snapshot.ts';

/** Called by the schedule, and once by each deployment. */
export async function handler(_: unknown, context: Context): Promise<void> {
  const account = parseArn(context.invokedFunctionArn)?.accountId;
  if (account === undefined) throw new Error(`No account in the ARN of the function: ${context.invokedFunctionArn}`);
  try {
    await takeSnapshot(account, timeLeftOf(context), services);
    metrics.snapshotTaken();
  } catch (error) {
    log.error({ message: 'snapshot failed', account, reasons: reasonsOf(error) });
    throw error;
  }
}

const write = (line: string) => process.stdout.write(line);
const log = functionLog(process.env['AWS_LAMBDA_LOG_FORMAT'], write);
const metrics = embeddedMetrics(write, clock);

const services = coldStart();

/** Runs once for each execution environment: clients live as long as it does. */
function coldStart(): SnapshotServices {
  const { stateTableName, historyDays } = readSnapshotEnvironment(process.env);
  const table = { client: new DynamoDBClient(patient), name: stateTableName, clock, log, historyDays };
  return { iam: pacedIam(clock), store: dynamoStateStore(table), clock, log };
}

/** A snapshot writes thousands of entities at once: the table may ask it to slow down. */
const patient = { ...quickClient, maxAttempts: 8 } as const;
