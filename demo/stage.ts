import { devNull } from 'node:os';
import type { AlertEnvironment } from '../lambda/environment.ts';
import { stackName } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import { dynamoDbStandIn } from '../standins/dynamodb.ts';
import { type SlackStandIn, slackStandIn } from '../standins/slack.ts';
import { type SnsStandIn, snsStandIn } from '../standins/sns.ts';
import { ssmStandIn } from '../standins/ssm.ts';

/** The services around the function, each a stand-in on 127.0.0.1. */
export type Stage = Readonly<{
  slack: SlackStandIn;
  sns: SnsStandIn;
  /** What the function is told through its environment. */
  environment: AlertEnvironment;
  close(): Promise<void>;
}>;

/** Starts the stand-ins, and gives this process the environment that a deployed function would have. */
export async function setStage(): Promise<Stage> {
  const slack = await slackStandIn();
  const parameters = defaults.slack.map(({ webhookParameter }) => [webhookParameter, slack.webhook] as const);
  const others = {
    sns: await snsStandIn(),
    ssm: await ssmStandIn(Object.fromEntries(parameters)),
    db: await dynamoDbStandIn(),
  };
  forgetAws(process.env);
  Object.assign(process.env, environment, credentials, {
    AWS_ENDPOINT_URL_SNS: others.sns.url,
    AWS_ENDPOINT_URL_SSM: others.ssm.url,
    AWS_ENDPOINT_URL_DYNAMODB: others.db.url,
  });
  const servers = [slack, ...Object.values(others)];
  return {
    slack,
    sns: others.sns,
    environment,
    close: async () => void (await Promise.all(servers.map((one) => one.close()))),
  };
}

const environment: AlertEnvironment = {
  STACK_NAME: stackName,
  ALERT_TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:iam-whodunit',
  TABLE_NAME: 'iam-whodunit',
  SLACK_DESTINATIONS: JSON.stringify(defaults.slack),
  // A stand-in does not mind how fast it is told.
  SLACK_INTERVAL: '0',
  HOLD: JSON.stringify(defaults.hold),
  ACCOUNT_NAMES: JSON.stringify({ '123456789012': 'prod' }),
  TIME_ZONE: defaults.timeZone,
  LANGUAGE: defaults.language,
};

const credentials = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  // The function runs on a newer Node than the one here may be.
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/** A profile or an endpoint of the person at the keyboard must not take the story to their account. */
function forgetAws(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) if (name.startsWith('AWS_')) delete env[name];
}
