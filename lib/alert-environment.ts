import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import { type AlertEnvironment, settingVariables } from '../lambda/environment.ts';
import type { Settings } from './settings/settings.ts';

/** How many batches of a queue are worked on at a time: two, the fewest that an SQS event source can be limited to. */
export const executionsPerQueue = 2;

/** The alert queue, and the one of what waits for Slack. */
const queues = 2;

type Resources = Readonly<{ topic: ITopic; table: TableV2; stateTable: TableV2; slowQueue: IQueue | undefined }>;

export function alertEnvironment(
  settings: Settings,
  { topic, table, stateTable, slowQueue }: Resources,
): AlertEnvironment {
  return {
    STACK_NAME: Stack.of(table).stackName,
    ALERT_TOPIC_ARN: topic.topicArn,
    TABLE_NAME: table.tableName,
    STATE_TABLE_NAME: stateTable.tableName,
    SLACK_INTERVAL: String(slackInterval),
    ...(slowQueue !== undefined && { SLACK_QUEUE_URL: slowQueue.queueUrl }),
    ...settingVariables(settings),
  };
}

/** Slack takes one message a second from a webhook, from all executions together: https://docs.slack.dev/apis/web-api/rate-limits */
export const slackInterval = queues * executionsPerQueue * 1000;
