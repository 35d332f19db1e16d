import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SnapshotEnvironment } from '../../lambda/snapshot/environment.ts';
import { dynamoDbStandIn } from '../../standins/dynamodb.ts';
import { iamStandIn, throttled } from '../../standins/iam.ts';
import { snapshotFunction } from '../bundle.ts';
import { largeAccount } from './large-account.ts';

export type SnapshotFigures = Readonly<{
  name: string;
  /** On the clock of the function. */
  minutes: number;
  megabytes: number;
  /** What IAM was asked, repeated requests included. */
  requests: number;
  /** The most of them within a second of that clock. */
  mostInASecond: number;
}>;

/** Of so many requests IAM refuses one, since the account's other users take their part of its rate. */
const refusedOf = 25;

/** DynamoDB ends a page after 1 MB, which is about so many items. */
const itemsPerPage = 2_000;

/** What Lambda allows Node where a function has 512 MB. */
const memory = ['--max-old-space-size=460', '--max-semi-space-size=16'];

/** The first snapshot of a large account, and a later one, each in a fresh process of the function as it is deployed. */
export async function measureSnapshots(): Promise<readonly SnapshotFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-snapshot-'));
  const account = largeAccount();
  const iam = await iamStandIn(
    () => account,
    (_, turn) => (turn % refusedOf === refusedOf - 1 ? throttled : undefined),
  );
  const table = await dynamoDbStandIn(() => undefined, itemsPerPage);
  const environment = {
    ...contract,
    ...{ AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'stand-in' },
    ...{ AWS_ENDPOINT_URL_IAM: iam.url, AWS_ENDPOINT_URL_DYNAMODB: table.url },
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  try {
    const bundle = await snapshotFunction(join(folder, 'snapshot.cjs'));
    return [
      { name: 'the first', ...(await take(bundle, environment)) },
      { name: 'a later one', ...(await take(bundle, environment)) },
    ];
  } finally {
    await Promise.all([iam.close(), table.close(), rm(folder, { recursive: true })]);
  }
}

const contract: SnapshotEnvironment = {
  STATE_TABLE_NAME: 'states',
  HISTORY_DAYS: '400',
  ALERT_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/alerts',
  IAM_REGION: 'us-east-1',
};

async function take(bundle: string, env: Readonly<Record<string, string>>): Promise<Omit<SnapshotFigures, 'name'>> {
  const clock = join(import.meta.dirname, 'lambda-clock.cjs');
  const script = join(import.meta.dirname, 'take.cjs');
  const args = [...memory, '--require', clock, script, bundle];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  const { failed, ...figures } = JSON.parse(stdout);
  if (failed.length > 0) throw new Error(`The snapshot was not whole: ${String(failed).slice(0, 1_000)}`);
  return figures;
}
