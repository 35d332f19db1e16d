import type { AlertEnvironment } from '../../../lambda/environment.ts';
import type { LogEntry } from '../../../lambda/log.ts';
import { type DynamoDbScript, type DynamoDbStandIn, dynamoDbStandIn } from '../../../standins/dynamodb.ts';
import { type SlackScript, type SlackStandIn, slackStandIn } from '../../../standins/slack.ts';
import { type SnsScript, type SnsStandIn, snsStandIn } from '../../../standins/sns.ts';
import { type SsmScript, type SsmStandIn, ssmStandIn } from '../../../standins/ssm.ts';
import { aFunctionEnvironment } from '../a-function-environment.ts';
import { deployedHandler, type Handler } from '../deployed.ts';
import type { Line } from '../fakes.ts';
import { keepLog } from './keep-log.ts';

export const parameter = '/iam-whodunit/slack-webhook';

/** What goes wrong now. A test sets it, and takes it away again when the fault has passed. */
export type Trouble = { slack?: SlackScript; sns?: SnsScript; ssm?: SsmScript; table?: DynamoDbScript };

/** The function as it is deployed, among services that a test can make fail. */
export type Deployment = Readonly<{
  slack: SlackStandIn;
  sns: SnsStandIn;
  ssm: SsmStandIn;
  table: DynamoDbStandIn;
  trouble: Trouble;
  /** What the function has logged. */
  lines: readonly Line[];
  /** A new execution environment, which remembers nothing of the ones before. */
  start(changes?: Partial<AlertEnvironment>): Promise<Handler>;
  close(): Promise<void>;
}>;

export async function openDeployment(): Promise<Deployment> {
  const trouble: Trouble = {};
  const slack = await slackStandIn((turn, payload) => trouble.slack?.(turn, payload));
  const sns = await snsStandIn((turn) => trouble.sns?.(turn));
  const ssm = await ssmStandIn({ [parameter]: slack.webhook }, (name) => trouble.ssm?.(name));
  const table = await dynamoDbStandIn((call, turn) => trouble.table?.(call, turn));
  const log = keepLog();
  const SLACK_DESTINATIONS = JSON.stringify([{ webhookParameter: parameter }]);
  return {
    ...{ slack, sns, ssm, table, trouble, lines: log.lines },
    start: (changes) => deployedHandler(aFunctionEnvironment({ sns, ssm, table }, { SLACK_DESTINATIONS, ...changes })),
    close: async () => {
      log.release();
      await Promise.all([slack.close(), sns.close(), ssm.close(), table.close()]);
    },
  };
}

/** A script that gives these answers, one a time, and then leaves the service to itself. */
export function first<T>(...answers: readonly T[]): () => T | undefined {
  const left = [...answers];
  return () => left.shift();
}

/** The line of the log with these fields, whatever else it holds. */
export function lineWith(fields: Partial<LogEntry & Line>, { lines }: Pick<Deployment, 'lines'>): Line | undefined {
  return lines.find((line) => Object.entries(fields).every(([name, value]) => isSame(line[name], value)));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
