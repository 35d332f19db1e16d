import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { type IRole, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type IFunction,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Members, SnapshotEnvironment } from '../lambda/snapshot/environment.ts';
import { functionCode } from './bundling/function-code.ts';
import { iamRegion } from './iam-region.ts';
import { snapshotRoleName } from './names.ts';
import { hasFeature } from './partition-features.ts';
import type { Settings } from './settings/settings.ts';
import { SnapshotMembers } from './snapshot-members.ts';
import { snapshotPermissions } from './snapshot-permissions.ts';

type SnapshotProps = Readonly<{
  settings: Settings;
  stateTable: TableV2;
  /** Where what differs without an event is told. */
  alertQueue: IQueue;
  /** The other accounts whose IAM is read; none, where nothing is said. */
  members?: Members | undefined;
}>;

/** Reads the account's IAM after each deployment and by schedule, so that the state before a change is known. */
export class Snapshot extends Construct {
  readonly function: IFunction;
  /** What the function acts as. */
  readonly role: IRole;

  constructor(scope: Construct, id: string, { settings, stateTable, alertQueue, members }: SnapshotProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      // The roles in the other accounts ask for this name.
      ...(members !== undefined && { roleName: snapshotRoleName(settings) }),
    });
    for (const statement of snapshotPermissions({ stateTable, alertQueue, logGroup })) role.addToPolicy(statement);
    const others = members && new SnapshotMembers(this, 'Members', { members, functionTimeout: timeout });
    others?.allow(role);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'A snapshot reads the IAM of the whole account; it may read only, and no more than these calls.',
    });
    const environment: SnapshotEnvironment = {
      STATE_TABLE_NAME: stateTable.tableName,
      HISTORY_DAYS: JSON.stringify(settings.historyDays),
      ALERT_QUEUE_URL: alertQueue.queueUrl,
      IAM_REGION: iamRegion[settings.partition],
      ...others?.environment,
    };
    this.role = role;
    this.function = new LambdaFunction(this, 'Function', {
      description: 'Reads the IAM of the account, so that the state before a change is known',
      code: functionCode('lambda/snapshot/handler.ts'),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout,
      role,
      logGroup,
      ...(hasFeature(settings.partition, 'JSON log format of functions') && { loggingFormat: LoggingFormat.JSON }),
      environment,
    });
    if (others !== undefined) this.function.addEventSource(others.source);
    this.bySchedule(settings);
    this.afterDeployment();
  }

  private bySchedule({ snapshotSchedule }: Settings): void {
    new Rule(this, 'Schedule', {
      description: 'The snapshots of IAM Whodunit',
      schedule: schedules[snapshotSchedule],
      targets: [new LambdaTarget(this.function, twice)],
    });
  }

  /** CloudFormation tells the default bus when a stack is done; nothing has to be deployed for it. Why: docs/decisions/0179. */
  private afterDeployment(): void {
    new Rule(this, 'Deployed', {
      description: 'Asks for a snapshot when IAM Whodunit has been deployed',
      eventPattern: {
        source: ['aws.cloudformation'],
        detailType: ['CloudFormation Stack Status Change'],
        detail: {
          'stack-id': [Stack.of(this).stackId],
          'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] },
        },
      },
      targets: [new LambdaTarget(this.function, twice)],
    });
  }
}

/** The longest that a function may have. */
const timeout = Duration.minutes(15);

/** A failed snapshot is tried once more; the next one makes good whatever it missed. */
const twice = { retryAttempts: 1, maxEventAge: Duration.hours(1) };

/** In UTC, as schedules of rules are. */
const schedules = {
  hourly: Schedule.cron({ minute: '0' }),
  daily: Schedule.cron({ minute: '0', hour: '3' }),
} as const satisfies Readonly<Record<Settings['snapshotSchedule'], Schedule>>;
