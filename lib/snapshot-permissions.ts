import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { permissionOf, readCalls } from '../lambda/snapshot/read-calls.ts';
import { statePermission } from './alert-permissions.ts';

type Resources = Readonly<{ stateTable: TableV2; alertQueue: IQueue; logGroup: ILogGroup }>;

/** All that the snapshot function may do: read IAM, keep what it read, and write its log. Why: docs/decisions/0177. */
export function snapshotPermissions({ stateTable, alertQueue, logGroup }: Resources): PolicyStatement[] {
  return [
    // Most of these calls are about the whole account, and the others about each entity in it.
    new PolicyStatement({ sid: 'ReadIam', actions: readCalls.map(permissionOf), resources: ['*'] }),
    // It knows no resource.
    new PolicyStatement({ sid: 'EventHistory', actions: ['cloudtrail:LookupEvents'], resources: ['*'] }),
    new PolicyStatement({ sid: 'TellDrifts', actions: ['sqs:SendMessage'], resources: [alertQueue.queueArn] }),
    statePermission(stateTable),
    new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
  ];
}
