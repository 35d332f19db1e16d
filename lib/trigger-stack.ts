import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule } from 'aws-cdk-lib/aws-events';
import { ArnFormat, CfnOutput, Duration, Stack, Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { letRulesSend } from './accounts/let-rules-send.ts';
import { ToBus } from './accounts/to-bus.ts';
import { Alarms } from './alarms.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { isForEmulator } from './emulator.ts';
import { heartbeatRuleName, scheduleOf } from './heartbeat.ts';
import { IamEvents } from './iam-events.ts';
import { iamRegion } from './iam-region.ts';
import { ManagementTrail } from './management-trail.ts';
import { alerterOf, homeBusName } from './names.ts';
import { OperationsTopic } from './operations-topic.ts';
import type { Settings } from './settings/settings.ts';
import { testPattern } from './test-events.ts';

type TriggerStackProps = Readonly<{ settings: Settings; homeRegion: string; account?: string | undefined }>;

/** What catches the events where IAM is, and hands them to the bus of the home region. Why: docs/decisions/0200. */
export class TriggerStack extends Stack {
  constructor(scope: Construct, id: string, { settings, homeRegion, account }: TriggerStackProps) {
    super(scope, id, {
      description: 'IAM Whodunit: catches IAM changes and hands them to its home region',
      terminationProtection: !isForEmulator(scope),
      env: { region: iamRegion[settings.partition], ...(account !== undefined && { account }) },
    });
    if (settings.trail === 'create' && !isForEmulator(this)) new ManagementTrail(this, 'Trail');
    const operations = new OperationsTopic(this, 'OperationsTopic', { email: settings.operationsEmail });
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    const busArn = this.formatArn({
      ...{ service: 'events', region: homeRegion, resource: 'event-bus', resourceName: homeBusName },
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    const { target } = new ToBus(this, 'ToHome', { busArn, deadLetters });
    const alerter = alerterOf(settings);
    const events = new IamEvents(this, 'IamEvents', { queue: target, alerter, operations, deadLetters });
    operations.letPublish(events.ownRules);
    const heartbeat = this.heartbeat(settings, target);
    const tests = new Rule(this, 'Tests', {
      description: 'The tests of IAM Whodunit, on their way to the home region',
      eventPattern: testPattern(this.account),
      targets: [target],
    });
    letRulesSend(deadLetters, [...events.rules, ...heartbeat, tests]);
    new Alarms(this, 'Alarms', {
      topic: operations.topic,
      definitions: [
        {
          name: 'RuleDeadLetters',
          description: `EventBridge could not hand events to the bus ${homeBusName} in ${homeRegion}. They are kept for 14 days: look at the ERROR_MESSAGE attribute of a message, mend the role or the bus, and replay them (docs/many-accounts.md).`,
          metric: deadLetters.metricApproximateNumberOfMessagesVisible({
            statistic: 'Maximum',
            period: Duration.minutes(5),
          }),
          threshold: 1,
          treatMissingData: TreatMissingData.IGNORE,
        },
      ],
    });
    new CfnOutput(this, 'RuleDeadLetterQueueUrl', { value: deadLetters.queueUrl });
    new CfnOutput(this, 'OperationsTopicArn', { value: operations.topic.topicArn });
    Tags.of(this).add('application', 'iam-whodunit');
  }

  /** It starts where the events start: otherwise it would prove nothing of their way. */
  private heartbeat({ heartbeat }: Settings, target: ToBus['target']): readonly Rule[] {
    if (heartbeat === 'never') return [];
    const description = 'The heartbeat of IAM Whodunit, on its way to the home region';
    const named = { ruleName: heartbeatRuleName, description, schedule: scheduleOf(heartbeat) };
    return [new Rule(this, 'Heartbeat', { ...named, targets: [target] })];
  }
}
