import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { filterPolicy } from './filter-policy.ts';
import type { EmailDestination } from './settings/email-destination.ts';

type AlertTopicProps = Readonly<{ email: readonly EmailDestination[] }>;

/** Where every alert is published: for e-mail, and for whatever else an operator subscribes. */
export class AlertTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { email }: AlertTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', {
      // The name that e-mails come from.
      displayName: 'IAM Whodunit',
      masterKey: Alias.fromAliasName(this, 'Key', 'alias/aws/sns'),
      enforceSSL: true,
    });
    this.topic.addToResourcePolicy(outsidersNeither(this.topic));
    for (const destination of email) this.subscribe(destination);
  }

  private subscribe({ address, ...audience }: EmailDestination): void {
    const subscription = this.topic.addSubscription(new EmailSubscription(address, filterPolicy(audience)));
    const resource = subscription.node.defaultChild;
    // Always written out: CloudFormation fails where a change of the settings would take it away again,
    // https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1840
    if (resource instanceof CfnSubscription) resource.filterPolicyScope = 'MessageAttributes';
  }
}

/**
 * No statement lets an outsider in; this one keeps them out even if somebody adds one that does.
 * Why: docs/decisions/0006.
 */
function outsidersNeither(topic: Topic): PolicyStatement {
  return new PolicyStatement({
    sid: 'OnlyThisAccount',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['sns:Publish', 'sns:Subscribe'],
    resources: [topic.topicArn],
    conditions: { StringNotEquals: { 'aws:PrincipalAccount': Stack.of(topic).account } },
  });
}
