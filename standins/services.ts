import { devNull } from 'node:os';
import { type DynamoDbScript, type DynamoDbStandIn, dynamoDbStandIn } from './dynamodb.ts';
import { type SlackScript, type SlackStandIn, slackStandIn } from './slack.ts';
import { type SnsScript, type SnsStandIn, snsStandIn } from './sns.ts';
import { type SsmScript, type SsmStandIn, ssmStandIn } from './ssm.ts';

/** The services that the alert function calls, each a stand-in on 127.0.0.1. */
export type Services = Readonly<{
  slack: SlackStandIn;
  sns: SnsStandIn;
  ssm: SsmStandIn;
  dynamoDb: DynamoDbStandIn;
  /** Leads the AWS SDK of a process to the stand-ins, whatever the person at this machine has configured. */
  environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}>;

/** Answers that differ from those of the real services. */
export type Scripts = Readonly<{ slack?: SlackScript; sns?: SnsScript; ssm?: SsmScript; dynamoDb?: DynamoDbScript }>;

/** Starts all stand-ins. Each of the parameters holds the webhook of the stand-in for Slack. */
export async function startServices(webhookParameters: readonly string[], scripts: Scripts = {}): Promise<Services> {
  const slack = await slackStandIn(scripts.slack);
  const webhooks = Object.fromEntries(webhookParameters.map((name) => [name, slack.webhook]));
  const [sns, ssm] = [await snsStandIn(scripts.sns), await ssmStandIn(webhooks, scripts.ssm)];
  const dynamoDb = await dynamoDbStandIn(scripts.dynamoDb);
  const servers = [slack, sns, ssm, dynamoDb];
  return {
    ...{ slack, sns, ssm, dynamoDb },
    environment: {
      ...awsSettings,
      AWS_ENDPOINT_URL_SNS: sns.url,
      AWS_ENDPOINT_URL_SSM: ssm.url,
      AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
    },
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };
}

const awsSettings = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'stand-in',
  AWS_SECRET_ACCESS_KEY: 'stand-in',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  // The function runs on a newer Node than the one here may be.
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};
