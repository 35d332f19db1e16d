import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import type { Settings } from './settings/settings.ts';

type Resources = Readonly<{
  topic: ITopic;
  table: TableV2;
  stateTable: TableV2;
  logGroup: ILogGroup;
  slowQueue: IQueue | undefined;
}>;

/**
 * All that the alert function may do, besides reading its queue. The keys of AWS that encrypt the topic
 * and the parameters let everybody in the account through who may use SNS and SSM, so no `kms:` is needed.
 * Why: docs/decisions/0005.
 */
export function alertPermissions(
  settings: Settings,
  { topic, table, stateTable, logGroup, slowQueue }: Resources,
): PolicyStatement[] {
  return [
    allow(['sns:Publish'], [topic.topicArn]),
    allow(['dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:PutItem'], [table.tableArn]),
    allow(stateActions, [stateTable.tableArn]),
    ...heartbeatPermissions(settings, table),
    ...(slowQueue === undefined ? [] : [allow(['sqs:SendMessage'], [slowQueue.queueArn])]),
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]),
    ...webhookPermissions(settings, Stack.of(topic)),
  ];
}

/** A transaction is allowed by its parts: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html */
export const stateActions = ['dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'];

/** To add up what was counted. Named, so that it stays a statement of its own. */
function heartbeatPermissions({ heartbeat }: Settings, { tableArn }: TableV2): PolicyStatement[] {
  if (heartbeat === 'never') return [];
  return [new PolicyStatement({ sid: 'Heartbeat', actions: ['dynamodb:Query'], resources: [tableArn] })];
}

/** Nothing where there is no Slack channel: a statement without resources would be invalid. */
function webhookPermissions({ slack }: Settings, stack: Stack): PolicyStatement[] {
  const parameters = slack.map(({ webhookParameter }) =>
    stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: webhookParameter.slice(1) }),
  );
  return parameters.length === 0 ? [] : [allow(['ssm:GetParameter'], parameters)];
}

function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}
