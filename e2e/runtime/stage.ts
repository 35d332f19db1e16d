import { slackDestinations } from '../../lambda/slack-destinations.ts';
import { dynamoDbStandIn } from '../../standins/dynamodb.ts';
import { type SlackStandIn, slackStandIn } from '../../standins/slack.ts';
import { type SnsStandIn, snsError, snsStandIn } from '../../standins/sns.ts';
import { ssmStandIn } from '../../standins/ssm.ts';
import { type DeployedFunction, filledIn } from './deployed-function.ts';

/** The services around the function, each on 127.0.0.1, and the environment with which it finds them. */
export type Stage = Readonly<{
  slack: SlackStandIn;
  sns: SnsStandIn;
  setSns(state: SnsState): void;
  environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}>;

type SnsState = 'up' | 'down';

export async function setStage(deployed: DeployedFunction): Promise<Stage> {
  let snsState: SnsState = 'up';
  const slack = await slackStandIn();
  const sns = await snsStandIn(() => (snsState === 'down' ? snsError(503, 'ServiceUnavailable', 'down') : undefined));
  const ssm = await ssmStandIn(webhooksOf(deployed, slack.webhook));
  const table = await dynamoDbStandIn();
  const servers = [slack, sns, ssm, table];
  return {
    slack,
    sns,
    setSns(state) {
      snsState = state;
    },
    environment: {
      ...filledIn(deployed.environment, cloudFormation),
      ...credentials,
      AWS_ENDPOINT_URL_SNS: sns.url,
      AWS_ENDPOINT_URL_SSM: ssm.url,
      AWS_ENDPOINT_URL_DYNAMODB: table.url,
    },
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };
}

/** Each channel's parameter holds the webhook of the one stand-in. */
function webhooksOf({ environment }: DeployedFunction, webhook: string): Readonly<Record<string, string>> {
  const name = 'SLACK_DESTINATIONS';
  const channels = slackDestinations({ name, text: String(environment[name]) });
  return Object.fromEntries(channels.map(({ webhookParameter }) => [webhookParameter, webhook]));
}

/** What CloudFormation would fill in; and a stand-in does not mind how fast it is told. */
const cloudFormation = {
  ALERT_TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:iam-whodunit',
  TABLE_NAME: 'iam-whodunit',
  SLACK_INTERVAL: '0',
};

const credentials = {
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_SESSION_TOKEN: 'none',
};
