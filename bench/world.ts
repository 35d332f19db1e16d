import type { AlertEnvironment } from '../lambda/environment.ts';
import { jsonAnswer } from '../standins/aws-json.ts';
import { dynamoDbStandIn } from '../standins/dynamodb.ts';
import { slackStandIn } from '../standins/slack.ts';
import { snsStandIn } from '../standins/sns.ts';
import { ssmStandIn } from '../standins/ssm.ts';

/** Local stand-ins for Slack, SNS, SSM and DynamoDB, and the environment that leads a process to them. */
export type World = Readonly<{
  environment: Record<string, string>;
  /** How many messages Slack has taken. */
  posts(): number;
  close(): Promise<void>;
}>;

export async function standInWorld(): Promise<World> {
  const slack = await slackStandIn();
  const sns = await snsStandIn();
  const ssm = await ssmStandIn({ [parameter]: slack.webhook });
  // Every process delivers the same event: none may find the receipts of the one before.
  const table = await dynamoDbStandIn(({ operation }) =>
    operation === 'BatchGetItem' ? jsonAnswer({ Responses: {}, UnprocessedKeys: {} }) : undefined,
  );
  const servers = [slack, sns, ssm, table];
  return {
    environment: {
      ...contract,
      AWS_REGION: 'us-east-1',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'stand-in',
      AWS_ENDPOINT_URL_SNS: sns.url,
      AWS_ENDPOINT_URL_SSM: ssm.url,
      AWS_ENDPOINT_URL_DYNAMODB: table.url,
    },
    posts: () => slack.posts.length,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

const parameter = '/iam-whodunit/slack-webhook';

const contract: AlertEnvironment = {
  STACK_NAME: 'IamWhodunit',
  ALERT_TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:iam-alerts',
  TABLE_NAME: 'receipts',
  SLACK_DESTINATIONS: JSON.stringify([{ webhookParameter: parameter }]),
  SLACK_INTERVAL: '2000',
  HOLD: '[]',
  ACCOUNT_NAMES: '{"123456789012":"prod"}',
  TIME_ZONE: 'UTC',
  LANGUAGE: 'en',
};
