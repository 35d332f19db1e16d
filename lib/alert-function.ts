import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { alertEnvironment, executionsPerQueue } from './alert-environment.ts';
import { alertPermissions } from './alert-permissions.ts';
import { functionCode } from './bundling/function-code.ts';
import { hasFeature } from './partition-features.ts';
import type { Settings } from './settings/settings.ts';

type AlertFunctionProps = Readonly<{
  settings: Settings;
  /** The events to explain. */
  queue: IQueue;
  /** What a Slack channel has not taken at once. */
  slowQueue: IQueue | undefined;
  topic: ITopic;
  table: TableV2;
  stateTable: TableV2;
  timeout: Duration;
}>;

/** Explains the events of a queue, batch by batch, and delivers the alerts. Why: docs/decisions/0002. */
export class AlertFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, { timeout, ...props }: AlertFunctionProps) {
    super(scope, id);
    const { settings, queue, slowQueue } = props;
    const logGroup = new LogGroup(this, 'Log', {
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    for (const statement of alertPermissions(settings, { ...props, logGroup })) this.role.addToPolicy(statement);
    this.function = new LambdaFunction(this, 'Function', {
      description: 'Explains IAM changes in Slack and by e-mail',
      code: functionCode('lambda/handler.ts'),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // Processor time comes with memory, and a start is mostly that.
      memorySize: 512,
      timeout,
      role: this.role,
      logGroup,
      ...(hasFeature(settings.partition, 'JSON log format of functions') && { loggingFormat: LoggingFormat.JSON }),
      environment: alertEnvironment(settings, props),
    });
    this.function.addEventSource(
      new SqsEventSource(queue, {
        batchSize: settings.batchWindowSeconds > 0 ? mostEvents : 10,
        maxBatchingWindow: Duration.seconds(settings.batchWindowSeconds),
        ...perQueue,
      }),
    );
    if (slowQueue === undefined) return;
    this.function.addEventSource(new SqsEventSource(slowQueue, { batchSize: mostMessages, ...perQueue }));
  }
}

const perQueue = { reportBatchItemFailures: true, maxConcurrency: executionsPerQueue };

// A session of a few dozen changes comes as one batch, and even a publication for each of them fits into the time-out.
// Without a batch window, Lambda takes ten at most.
export const mostEvents = 30;

// Of what waits for Slack each makes a post of its own: they fit into the time-out, also where Slack is slow.
export const mostMessages = 8;
