import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Annotations, CfnOutput, Stack, Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { HomeBus } from './accounts/home-bus.ts';
import { membersOf } from './accounts/members.ts';
import { sendersOf } from './accounts/senders.ts';
import { AlertPipeline } from './alert-pipeline.ts';
import { isForEmulator } from './emulator.ts';
import { Heartbeat, heartbeatRuleName } from './heartbeat.ts';
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

/**
 * What makes alerts of events, in the region of the partition's IAM or in the home region of the settings; and what
 * catches the events, where it is the former.
 */
export class WhodunitStack extends Stack {
  constructor(scope: Construct, id: string, { settings, account }: WhodunitStackProps) {
    super(scope, id, {
      description: 'IAM Whodunit: every IAM change in this account, explained in Slack and by e-mail',
      terminationProtection: !isForEmulator(scope),
      env: {
        region: settings.homeRegion ?? iamRegion[settings.partition],
        ...accountOf(settings.account ?? account),
      },
    });
    this.warn(settings, settings.account ?? account);
    this.trail(settings);
    const pipeline = new AlertPipeline(this, 'Alerts', { settings });
    const operations = new OperationsTopic(this, 'OperationsTopic', { email: settings.operationsEmail });
    const alerter = alerterOf(settings, this.stackName);
    const events = new IamEvents(this, 'IamEvents', {
      ...{ queue: pipeline.queue, alerter, operations },
      of: settings.homeRegion === undefined ? 'IAM and the alerter' : 'the alerter',
    });
    const handedOver = this.handedOver(settings, pipeline, events, operations);
    operations.letPublish([...events.ownRules, ...(handedOver?.ownRules ?? [])]);
    this.heartbeat(settings, pipeline, events, handedOver?.bus);
    new TestEvents(this, 'TestEvents', {
      ...{ queue: pipeline.queue, deadLetters: events.deadLetters },
      bus: settings.homeRegion === undefined ? undefined : handedOver?.bus,
    });
    const members = membersOf(settings);
    const snapshot = new Snapshot(this, 'Snapshot', {
      ...{ settings, stateTable: pipeline.stateTable, alertQueue: pipeline.queue, members },
    });
    const redrive = new MessageAccess(this, 'Redrive', {
      ...{ pipeline, ruleDeadLetters: events.deadLetters, snapshotRole: snapshot.role },
    }).redriveRole;
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

  private trail({ trail, homeRegion }: Settings): void {
    const forEmulator = isForEmulator(this);
    // A trail belongs where IAM is: the other stack has it.
    if (trail === 'create' && !forEmulator && homeRegion === undefined) new ManagementTrail(this, 'Trail');
    if (!forEmulator) return;
    const leftOut = ['termination protection', ...(trail === 'create' ? ['the trail'] : [])];
    Annotations.of(this).addInfo(`Left out for an emulator: ${leftOut.join(' and ')}.`);
  }

  /** What comes over a bus of its own: from the region of IAM, where home is another one, and from other accounts. */
  private handedOver(
    settings: Settings,
    { queue }: AlertPipeline,
    { deadLetters }: IamEvents,
    operations: OperationsTopic,
  ): (Pick<IamEvents, 'ownRules'> & Readonly<{ bus: EventBus }>) | undefined {
    const senders = sendersOf(settings);
    if (settings.homeRegion === undefined && senders.kind === 'none') return undefined;
    const alerter = alerterOf(settings, this.stackName);
    const { bus } = new HomeBus(this, 'Home', { senders, alerter });
    const { ownRules } = new IamEvents(this, 'HandedOver', { queue, bus, alerter, operations, deadLetters });
    return { ownRules, bus };
  }

  private heartbeat(
    { heartbeat, homeRegion, partition }: Settings,
    { queue }: AlertPipeline,
    { deadLetters }: IamEvents,
    bus: EventBus | undefined,
  ): void {
    if (heartbeat === 'never') return;
    const ruleArn = this.formatArn({
      ...{ service: 'events', region: iamRegion[partition], resource: 'rule', resourceName: heartbeatRuleName },
    });
    const from = homeRegion === undefined || bus === undefined ? {} : { from: { bus, ruleArn, account: this.account } };
    new Heartbeat(this, 'Heartbeat', { every: heartbeat, queue, deadLetters, ...from });
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
