import { type Fields, fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';
import { type Services, startServices } from '../../standins/services.ts';
import { snsError } from '../../standins/sns.ts';
import { type DeployedFunction, filledIn } from './deployed-function.ts';

/** The stand-ins of the services that the function calls, and the environment of the function. SNS can be made to fail. */
export type RuntimeServices = Services & Readonly<{ setSns(state: SnsState): void }>;

type SnsState = 'up' | 'down';

export async function startRuntimeServices(deployed: DeployedFunction): Promise<RuntimeServices> {
  let snsState: SnsState = 'up';
  const services = await startServices(webhookParametersIn(deployed.environment), {
    sns: () => (snsState === 'down' ? snsError(503, 'ServiceUnavailable', 'down') : undefined),
  });
  return {
    ...services,
    setSns(state) {
      snsState = state;
    },
    environment: { ...filledIn(deployed.environment, cloudFormation), ...services.environment },
  };
}

function webhookParametersIn(environment: Fields): readonly string[] {
  const channels: unknown = JSON.parse(String(environment['SLACK_DESTINATIONS']));
  if (!Array.isArray(channels)) throw new Error('SLACK_DESTINATIONS is not a list: see lib/alert-environment.ts.');
  return channels.flatMap((channel) => textAt(fieldsOf(channel), 'webhookParameter') ?? []);
}

/** The values that CloudFormation fills in, and a pace that is not needed with a stand-in. */
const cloudFormation = {
  ALERT_TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:iam-whodunit',
  TABLE_NAME: 'iam-whodunit',
  STATE_TABLE_NAME: 'iam-whodunit',
  // Nobody answers there: Slack takes everything at once in these checks.
  SLACK_QUEUE_URL: 'https://127.0.0.1:9/123456789012/iam-whodunit-slack',
  SLACK_INTERVAL: '0',
};
