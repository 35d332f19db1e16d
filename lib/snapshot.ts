import { join } from 'node:path';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type IFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { SnapshotEnvironment } from '../lambda/snapshot/environment.ts';
import { readingCalls } from '../lambda/snapshot/read-account.ts';
import { statePermission } from './alert-permissions.ts';
import { bundling } from './bundling.ts';
import { iamRegion } from './iam-region.ts';
import { hasFeature } from './partition-features.ts';
import type { Settings } from './settings/settings.ts';

type SnapshotProps = Readonly<{
  settings: Settings;
  /** Where the state is kept. */
  stateTable: TableV2;
  /** Of the runs that the schedule could not start. */
  deadLetters: IQueue;
}>;

/** Reads the account's IAM at the deployment and once a day or week, so that every change has a before. Why: docs/decisions/0177. */
export class Snapshot extends Construct {
  readonly function: IFunction;

  constructor(scope: Construct, id: string, { settings, stateTable, deadLetters }: SnapshotProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    // IAM lists whole accounts: these calls can be confined to no resource.
    role.addToPolicy(
      allow(
        readingCalls.map((call) => `iam:${call}`),
        ['*'],
      ),
    );
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'The three calls of IAM list the whole account and take no resource.',
    });
    role.addToPolicy(statePermission(stateTable));
    role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]));
    this.function = new NodejsFunction(this, 'Function', {
      description: 'Reads the IAM of the account, so that alerts tell what was lost',
      entry: join(root, 'lambda/snapshot/handler.ts'),
      depsLockFilePath: join(root, 'package-lock.json'),
      bundling,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.minutes(15),
      role,
      logGroup,
      ...(hasFeature(settings.partition, 'JSON log format of functions') && { loggingFormat: LoggingFormat.JSON }),
      environment: environmentOf(settings, stateTable),
      awsSdkConnectionReuse: false,
    });
    this.schedule(settings, deadLetters);
  }

  /** Without a start date a rate begins at once: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#rate-based */
  private schedule({ snapshot }: Settings, deadLetters: IQueue): void {
    const role = new Role(this, 'ScheduleRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(allow(['lambda:InvokeFunction'], [this.function.functionArn]));
    role.addToPolicy(allow(['sqs:SendMessage'], [deadLetters.queueArn]));
    const schedule = new CfnSchedule(this, 'Schedule', {
      description: 'Snapshots of IAM, for IAM Whodunit',
      scheduleExpression: rates[snapshot],
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: this.function.functionArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
    // It begins at once, and would be refused without what it may do.
    schedule.node.addDependency(role);
  }
}

const rates = { daily: 'rate(1 day)', weekly: 'rate(7 days)' } as const satisfies Record<Settings['snapshot'], string>;

function environmentOf(settings: Settings, stateTable: TableV2): SnapshotEnvironment {
  return {
    ACCOUNT_ID: Stack.of(stateTable).account,
    STATE_TABLE_NAME: stateTable.tableName,
    IAM_REGION: iamRegion[settings.partition],
    HISTORY_DAYS: JSON.stringify(settings.historyDays),
  };
}

function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}

const root = join(import.meta.dirname, '..');
