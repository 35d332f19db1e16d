import { AccountClient } from '@aws-sdk/client-account';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';
import type { Context, SQSBatchResponse } from 'aws-lambda';
import { parseArn } from '../../iam/cloudtrail/arn.ts';
import { systemClock as clock } from '../clock.ts';
import { functionLog, reasonsOf } from '../log.ts';
import { embeddedMetrics } from '../metric.ts';
import { quickClient } from '../quick-client.ts';
import { dynamoDirectory } from '../store/state/dynamo-directory.ts';
import { dynamoStateStore } from '../store/state/dynamo-state-store.ts';
import { type TimeLeft, timeLeftOf } from '../time-left.ts';
import { askMembers, type Round, type RoundServices } from './ask-members.ts';
import { factTeller } from './directory/tell-facts.ts';
import { alertQueue } from './drift/alert-queue.ts';
import { eventHistory } from './drift/event-history.ts';
import { readSnapshotEnvironment } from './environment.ts';
import { inputOf } from './input.ts';
import type { MemberCredentials } from './members/member-credentials.ts';
import { sqsMemberQueue } from './members/member-queue.ts';
import { takeMember } from './members/take-member.ts';
import { type QueuedServices, takeQueued } from './members/take-queued.ts';
import { pacedIam } from './paced-client.ts';
import { type SnapshotServices, takeSnapshot } from './take-snapshot.ts';

/**
 * Called by the schedule and once by each deployment for a round, by the queue for the members that a round asked for,
 * and by an operator for one member: `{ "account": "...", "roleArn": "..." }`. Why: docs/decisions/0218.
 */
export async function handler(event: unknown, context: Context): Promise<SQSBatchResponse | undefined> {
  const [input, timeLeft] = [inputOf(event), timeLeftOf(context)];
  switch (input.kind) {
    case 'queued':
      return takeQueued(input.records, timeLeft, services.queued);
    case 'member':
      await takeMember(input.asked, timeLeft, services.queued);
      return undefined;
    case 'round':
      await takeRound({ ...placeOf(context), by: input.by, asked: input.asked }, timeLeft);
      return undefined;
  }
}

/** The members are asked for first, so that they are read also where the account's own IAM cannot be. */
async function takeRound(round: Round, timeLeft: TimeLeft): Promise<void> {
  const { account } = round;
  const fault = await membersAskedFor(round, timeLeft);
  try {
    await takeSnapshot(account, timeLeft, services.own);
    metrics.snapshotTaken();
  } catch (error) {
    log.error({ message: 'snapshot failed', account, reasons: reasonsOf(error) });
    throw error;
  }
  if (fault !== undefined) throw fault.error;
}

async function membersAskedFor(round: Round, timeLeft: TimeLeft): Promise<Readonly<{ error: unknown }> | undefined> {
  if (services.round === undefined) return undefined;
  try {
    await askMembers(round, timeLeft, services.round);
    return undefined;
  } catch (error) {
    log.error({ message: 'members not asked for', reasons: reasonsOf(error) });
    return { error };
  }
}

function placeOf({ invokedFunctionArn }: Context): Pick<Round, 'account' | 'partition'> {
  const { accountId, partition } = parseArn(invokedFunctionArn) ?? {};
  if (accountId === undefined || partition === undefined)
    throw new Error(`No account in the ARN of the function: ${invokedFunctionArn}`);
  return { account: accountId, partition };
}

const write = (line: string) => process.stdout.write(line);
const log = functionLog(process.env['AWS_LAMBDA_LOG_FORMAT'], write);
const metrics = embeddedMetrics(write, clock);

/** A snapshot writes thousands of entities at once: the table may ask it to slow down. */
const patient = { ...quickClient, maxAttempts: 8 } as const;

const services = coldStart();

type AllServices = Readonly<{ own: SnapshotServices; queued: QueuedServices; round: RoundServices | undefined }>;

/** Runs once for each execution environment: clients live as long as it does. */
function coldStart(): AllServices {
  const { stateTableName, historyDays, alertQueueUrl, iamRegion, members } = readSnapshotEnvironment(process.env);
  const table = { client: new DynamoDBClient(patient), name: stateTableName, clock, log, historyDays };
  const [store, directory] = [dynamoStateStore(table), dynamoDirectory(table)];
  const organizations = new OrganizationsClient(patient);
  const accountOf = (credentials?: MemberCredentials) =>
    new AccountClient({ ...patient, ...(credentials && { credentials }) });
  const withTags = members?.withTags ?? false;
  const facts = factTeller({ directory, organizations, accountOf, withTags, log });
  const send = alertQueue(alertQueueUrl, new SQSClient(patient));
  const historyOf = (credentials?: MemberCredentials) =>
    eventHistory(new CloudTrailClient({ ...patient, region: iamRegion, ...(credentials && { credentials }) }), clock);
  return {
    own: { iam: pacedIam(clock), store, clock, log, drift: { lookUp: historyOf(), send } },
    queued: {
      ...{ store, clock, log, metrics, sts: new STSClient(patient) },
      iamOf: (credentials) => pacedIam(clock, { credentials }),
      driftOf: (credentials) => ({ lookUp: historyOf(credentials), send }),
      facts,
    },
    round: members && {
      ...{ members, directory, facts, organizations, clock, log, accounts: accountOf() },
      queue: sqsMemberQueue(members.queueUrl, new SQSClient(patient)),
    },
  };
}
