import { Annotations, CfnOutput, Stack, Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AlertPipeline } from './alert-pipeline.ts';
import { isForEmulator } from './emulator.ts';
import { Heartbeat } from './heartbeat.ts';
import { IamEvents } from './iam-events.ts';
import { iamRegion } from './iam-region.ts';
import { ManagementTrail } from './management-trail.ts';
import { MessageAccess } from './message-access.ts';
import { alerterOf } from './names.ts';
import { Operations } from './operations.ts';
import { OperationsTopic } from './operations-topic.ts';
import { hasFeature } from './partition-features.ts';
import { accountsElsewhere, elsewhereWarning } from './settings/accounts-elsewhere.ts';
import type { Settings } from './settings/settings.ts';
import { Snapshot } from './snapshot.ts';
import { TestEvents } from './test-events.ts';

type WhodunitStackProps = Readonly<{
  settings: Settings;
  /** The account of the credentials at hand, where the settings pin none; unknown where there are none. */
  account?: string | undefined;
}>;

/** Everything, in the region of the partition's IAM: what catches its events, and what makes alerts of them. */
export class WhodunitStack extends Stack {
  constructor(scope: Construct, id: string, { settings, account }: WhodunitStackProps) {
    super(scope, id, {
      description: 'IAM Whodunit: every IAM change in this account, explained in Slack and by e-mail',
      terminationProtection: !isForEmulator(scope),
      env: { region: iamRegion[settings.partition], ...accountOf(settings.account ?? account) },
    });
    this.warn(settings, settings.account ?? account);
    this.trail(settings);
    const pipeline = new AlertPipeline(this, 'Alerts', { settings });
    const operations = new OperationsTopic(this, 'OperationsTopic', { email: settings.operationsEmail });
    const alerter = alerterOf(settings, this.stackName);
    const events = new IamEvents(this, 'IamEvents', { queue: pipeline.queue, alerter, operations });
    this.heartbeat(settings, pipeline, events);
    new TestEvents(this, 'TestEvents', { queue: pipeline.queue, deadLetters: events.deadLetters });
    const snapshot = new Snapshot(this, 'Snapshot', { settings, stateTable: pipeline.stateTable });
    const redrive = new MessageAccess(this, 'Redrive', { pipeline, ruleDeadLetters: events.deadLetters }).redriveRole;
    const { dashboardName } = new Operations(this, 'Operations', {
      watched: { settings, pipeline, ruleDeadLetters: events.deadLetters, snapshot },
      topic: operations.topic,
    });
    this.output({
      AlertTopicArn: pipeline.topic.topicArn,
      AlertQueueUrl: pipeline.queue.queueUrl,
      ...(pipeline.slowQueue !== undefined && { SlackQueueUrl: pipeline.slowQueue.queueUrl }),
      DeadLetterQueueUrl: pipeline.deadLetters.queueUrl,
      RuleDeadLetterQueueUrl: events.deadLetters.queueUrl,
      RedriveRoleArn: redrive.roleArn,
      FunctionName: pipeline.function.functionName,
      SnapshotFunctionName: snapshot.function.functionName,
      OperationsTopicArn: operations.topic.topicArn,
      DashboardName: dashboardName,
      ...webhookParameterName(settings),
    });
    Tags.of(this).add('application', 'iam-whodunit', { excludeResourceTypes: untaggable(settings) });
  }

  /** Of what deploys and may still not work. */
  private warn(settings: Settings, account: string | undefined): void {
    for (const each of accountsElsewhere(settings, account)) {
      Annotations.of(this).addWarningV2(`whodunit:${each.path}`, elsewhereWarning(each, account));
    }
    if (settings.operationsEmail.length === 0) {
      Annotations.of(this).addWarningV2('whodunit:operationsEmail', nobodyHearsAlarms);
    }
  }

  private trail({ trail }: Settings): void {
    const forEmulator = isForEmulator(this);
    if (trail === 'create' && !forEmulator) new ManagementTrail(this, 'Trail');
    if (!forEmulator) return;
    const leftOut = ['termination protection', ...(trail === 'create' ? ['the trail'] : [])];
    Annotations.of(this).addInfo(`Left out for an emulator: ${leftOut.join(' and ')}.`);
  }

  private heartbeat({ heartbeat }: Settings, { queue }: AlertPipeline, { deadLetters }: IamEvents): void {
    if (heartbeat !== 'never') new Heartbeat(this, 'Heartbeat', { every: heartbeat, queue, deadLetters });
  }

  private output(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value });
  }
}

const nobodyHearsAlarms =
  'settings.ts: operationsEmail is empty: nobody gets an e-mail when alerts cannot be delivered, or when somebody changes the alerter itself.';

function untaggable({ partition }: Settings): string[] {
  return hasFeature(partition, 'tags on event source mappings') ? [] : ['AWS::Lambda::EventSourceMapping'];
}

function accountOf(account: string | undefined): { account?: string } {
  return account === undefined ? {} : { account };
}

function webhookParameterName({ slack }: Settings): Record<string, string> {
  if (slack.length === 0) return {};
  return { WebhookParameterName: slack.map(({ webhookParameter }) => webhookParameter).join(', ') };
}
