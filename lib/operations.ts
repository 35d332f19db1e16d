import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Dashboard } from './dashboard.ts';
import type { Watched } from './watched.ts';
import { worries } from './worries.ts';

type OperationsProps = Readonly<{ watched: Watched; topic: ITopic }>;

/** Watches the way from a change to its reader, and tells its operators beside that way. */
export class Operations extends Construct {
  readonly dashboardName: string;

  constructor(scope: Construct, id: string, { watched, topic }: OperationsProps) {
    super(scope, id);
    const { alarms } = new Alarms(this, 'Alarms', { worries: worries(watched), topic });
    this.dashboardName = new Dashboard(this, 'Dashboard', { watched, alarms }).dashboardName;
  }
}
