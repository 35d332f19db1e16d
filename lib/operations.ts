import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { alarmDefinitions } from './alarm-definitions.ts';
import { Alarms } from './alarms.ts';
import { Dashboard } from './dashboard.ts';
import type { Watched } from './watched.ts';

type OperationsProps = Readonly<{ watched: Watched; topic: ITopic }>;

/** Watches the way from a change to its reader, and notifies the operators by a topic that is no part of that way. */
export class Operations extends Construct {
  readonly dashboardName: string;

  constructor(scope: Construct, id: string, { watched, topic }: OperationsProps) {
    super(scope, id);
    const { alarms } = new Alarms(this, 'Alarms', { definitions: alarmDefinitions(watched), topic });
    this.dashboardName = new Dashboard(this, 'Dashboard', { watched, alarms }).dashboardName;
  }
}
