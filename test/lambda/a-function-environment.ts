import { type AlertEnvironment, settingVariables } from '../../lambda/environment.ts';
import { defaults } from '../../lib/settings/defaults.ts';

/** What Lambda itself puts into the environment of a function. */
const ofLambda = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'stand-in',
};

type Services = Readonly<Record<'sns' | 'ssm' | 'table', Readonly<{ url: string }>>>;

/** The environment of a function that is deployed before stand-ins for its services; `changes` is what the stack sets otherwise. */
export function aFunctionEnvironment({ sns, ssm, table }: Services, changes: Partial<AlertEnvironment> = {}) {
  const ofStack: AlertEnvironment = {
    STACK_NAME: 'IamWhodunit',
    ALERT_TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:iam-alerts',
    TABLE_NAME: 'receipts',
    STATE_TABLE_NAME: 'receipts',
    SLACK_INTERVAL: '0',
    ...settingVariables({ ...defaults, slack: [] }),
    ...changes,
  };
  const urls = {
    AWS_ENDPOINT_URL_SNS: sns.url,
    AWS_ENDPOINT_URL_SSM: ssm.url,
    AWS_ENDPOINT_URL_DYNAMODB: table.url,
  };
  return { ...ofLambda, ...urls, ...ofStack };
}
