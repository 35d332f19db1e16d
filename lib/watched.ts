import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { AlertPipeline } from './alert-pipeline.ts';
import type { Settings } from './settings/settings.ts';
import type { Snapshot } from './snapshot.ts';

/** What the alarms and the dashboard look at. */
export type Watched = Readonly<{
  settings: Settings;
  pipeline: AlertPipeline;
  /** The events that EventBridge could not hand over. */
  ruleDeadLetters: IQueue;
  snapshot: Snapshot;
}>;
