import type { IRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

type OperationsTopicProps = Readonly<{
  /** Addresses that AWS asks to confirm. */
  email: readonly string[];
}>;

/**
 * Where alarms go, and notices of tampering: a way of its own, since the one of the alerts is what they watch.
 * Why: docs/decisions/0070.
 */
export class OperationsTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { email }: OperationsTopicProps) {
    super(scope, id);
    // Without a key: alarms cannot publish under the one of AWS, and what they say is no secret.
    this.topic = new Topic(this, 'Topic', { displayName: 'IAM Whodunit operations', enforceSSL: true });
    this.topic.addToResourcePolicy(alarmsMayPublish(this.topic));
    for (const address of email) this.topic.addSubscription(new EmailSubscription(address));
  }

  /** Lets these rules publish, and no others. */
  letPublish(rules: readonly IRule[]): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'RulesThatWatchTheAlerter',
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { ArnEquals: { 'aws:SourceArn': rules.map(({ ruleArn }) => ruleArn) } },
      }),
    );
  }
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html */
function alarmsMayPublish(topic: Topic): PolicyStatement {
  const stack = Stack.of(topic);
  const alarms = {
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: '*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  };
  return new PolicyStatement({
    sid: 'AlarmsOfThisAccount',
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: {
      StringEquals: { 'aws:SourceAccount': stack.account },
      ArnLike: { 'aws:SourceArn': stack.formatArn(alarms) },
    },
  });
}
