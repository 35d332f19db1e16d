import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import { type AlertEnvironment, settingVariables } from '../lambda/environment.ts';
import type { Settings } from './settings/settings.ts';

/** How many batches are worked on at a time: two, the fewest that an SQS event source can be limited to. */
export const executions = 2;

export function alertEnvironment(
  settings: Settings,
  { topic, table }: Readonly<{ topic: ITopic; table: TableV2 }>,
): AlertEnvironment {
  return {
    STACK_NAME: Stack.of(table).stackName,
    ALERT_TOPIC_ARN: topic.topicArn,
    TABLE_NAME: table.tableName,
    SLACK_INTERVAL: String(executions * slackInterval),
    ...settingVariables(settings),
  };
}

/** Slack takes one message a second from a webhook, from all executions together: https://docs.slack.dev/apis/web-api/rate-limits */
const slackInterval = 1000;
