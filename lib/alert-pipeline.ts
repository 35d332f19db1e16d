import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
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
  readonly queue: IQueue;
  /** Where alerts wait that a Slack channel has not taken at once; none where there is no channel. */
  readonly slowQueue: IQueue | undefined;
  readonly deadLetters: IQueue;
  readonly topic: ITopic;
  readonly function: IFunction;

  constructor(scope: Construct, id: string, { settings }: AlertPipelineProps) {
    super(scope, id);
    const { queue, slowQueue, deadLetters } = new AlertQueue(this, 'Queue', {
      destinations: settings.slack.length === 0 ? 'fast' : 'fast and slow',
      functionTimeout: timeout,
      batchWindow: Duration.seconds(settings.batchWindowSeconds),
    });
    const { topic } = new AlertTopic(this, 'Topic', { email: settings.email });
    const table = new AlertTable(this, 'Table');
    this.queue = queue;
    this.slowQueue = slowQueue;
    this.deadLetters = deadLetters;
    this.topic = topic;
    const queues = { queue, slowQueue };
    this.function = new AlertFunction(this, 'Function', { settings, ...queues, topic, table, timeout }).function;
  }
}

/** Short, since a failed event is tried again only after six times as long. */
export const timeout = Duration.minutes(1);
