import { type AlertEnvironment, settingVariables } from '../lambda/environment.ts';
import { defaults } from '../lib/settings/defaults.ts';
import { jsonAnswer } from '../standins/aws-json.ts';
import { type Services, startServices } from '../standins/services.ts';

/** Stand-ins for the services of a function, with the environment that a process of the function needs. */
export async function benchServices(): Promise<Services> {
  const services = await startServices([parameter], {
    // Every process delivers the same event, and must not find what the process before it kept.
    dynamoDb: ({ operation }) => {
      if (operation === 'BatchGetItem') return jsonAnswer({ Responses: {}, UnprocessedKeys: {} });
      return operation === 'TransactWriteItems' ? jsonAnswer({}) : undefined;
    },
  });
  return { ...services, environment: { ...contract, ...services.environment } };
}

const parameter = '/iam-whodunit/slack-webhook';

const contract: AlertEnvironment = {
  STACK_NAME: 'IamWhodunit',
  ALERT_TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:iam-alerts',
  TABLE_NAME: 'receipts',
  STATE_TABLE_NAME: 'states',
  SLACK_INTERVAL: '2000',
  ...settingVariables({
    ...defaults,
    slack: [{ webhookParameter: parameter }],
    accountNames: { '123456789012': 'prod' },
  }),
};
