import { type AlertEnvironment, settingVariables } from '../lambda/environment.ts';
import { stackName } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import { type Services, startServices } from '../standins/services.ts';

/** Starts the stand-ins, and gives this process the environment that a deployed function has. */
export async function demoServices(): Promise<Services> {
  const services = await startServices(defaults.slack.map(({ webhookParameter }) => webhookParameter));
  removeAwsVariables(process.env);
  // As in the deployed function: its log goes to the console, where the demo keeps it.
  Object.assign(process.env, alertEnvironment, services.environment, { AWS_LAMBDA_LOG_FORMAT: 'JSON' });
  return services;
}

/** The environment of the function with the default settings. */
export const alertEnvironment: AlertEnvironment = {
  STACK_NAME: stackName,
  ALERT_TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:iam-whodunit',
  TABLE_NAME: 'iam-whodunit',
  STATE_TABLE_NAME: 'iam-whodunit-state',
  // The pace that Slack demands is not needed with a stand-in.
  SLACK_INTERVAL: '0',
  ...settingVariables({ ...defaults, accountNames: { '123456789012': 'prod' } }),
};

/** A profile or an endpoint of the user's must not lead the story to a real account. */
function removeAwsVariables(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) if (name.startsWith('AWS_')) delete env[name];
}
