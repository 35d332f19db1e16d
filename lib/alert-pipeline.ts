import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { AlertFunction } from './alert-function.ts';
import { AlertQueue } from './alert-queue.ts';
import { AlertTable } from './alert-table.ts';
import { AlertTopic } from './alert-topic.ts';
import type { Settings } from './settings/settings.ts';

type AlertPipelineProps = Readonly<{ settings: Settings }>;

/** Makes alerts of the events in its queue, whoever puts them there, and delivers them. */
export class AlertPipeline extends Construct {
  readonly queue: Queue;
  /** Where alerts wait that a Slack channel has not taken at once; none where there is no channel. */
  readonly slowQueue: Queue | undefined;
  readonly deadLetters: Queue;
  /** From one attempt at an alert to the next. */
  readonly retryInterval: Duration;
  readonly topic: ITopic;
  /** The states of accounts, and their history. */
  readonly stateTable: TableV2;
  readonly function: IFunction;
  /** What the function acts as. */
  readonly role: IRole;

  constructor(scope: Construct, id: string, { settings }: AlertPipelineProps) {
    super(scope, id);
    const { queue, slowQueue, deadLetters, retryInterval } = new AlertQueue(this, 'Queue', {
      destinations: settings.slack.length === 0 ? 'fast' : 'fast and slow',
      functionTimeout: timeout,
      batchWindow: Duration.seconds(settings.batchWindowSeconds),
    });
    const { topic } = new AlertTopic(this, 'Topic', { email: settings.email });
    const table = new AlertTable(this, 'Table');
    const stateTable = new AlertTable(this, 'State');
    this.stateTable = stateTable;
    this.queue = queue;
    this.slowQueue = slowQueue;
    this.deadLetters = deadLetters;
    this.retryInterval = retryInterval;
    this.topic = topic;
    const queues = { queue, slowQueue };
    const alerter = new AlertFunction(this, 'Function', { settings, ...queues, topic, table, stateTable, timeout });
    this.function = alerter.function;
    this.role = alerter.role;
  }
}

/** Short, since a failed event is tried again only after six times as long. */
export const timeout = Duration.minutes(1);
