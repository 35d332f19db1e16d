import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { AlertPipeline } from './alert-pipeline.ts';
import type { Settings } from './settings/settings.ts';

/** What the alarms and the dashboard look at. */
export type Watched = Readonly<{
  settings: Settings;
  pipeline: AlertPipeline;
  /** Reads the account by its schedule. */
  snapshot: IFunction;
  /** The events that EventBridge could not hand over. */
  ruleDeadLetters: IQueue;
}>;
