import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Members, SnapshotEnvironment } from '../lambda/snapshot/environment.ts';

type SnapshotMembersProps = Readonly<{ members: Members; functionTimeout: Duration }>;

/** What the snapshot function needs to read the IAM of other accounts, too. Why: docs/decisions/0218. */
export class SnapshotMembers extends Construct {
  readonly environment: Pick<SnapshotEnvironment, 'MEMBERS' | 'MEMBER_QUEUE_URL'>;
  /** Brings the function one member at a time. */
  readonly source: SqsEventSource;
  private readonly queue: Queue;
  private readonly members: Members;

  constructor(scope: Construct, id: string, { members, functionTimeout }: SnapshotMembersProps) {
    super(scope, id);
    this.members = members;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // What is not read in a day is asked for again.
      retentionPeriod: Duration.days(1),
      visibilityTimeout: Duration.seconds(functionTimeout.toSeconds() + 60),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'A member that cannot be read is told and dropped; the next round asks for it again.',
    });
    this.environment = { MEMBERS: JSON.stringify(members), MEMBER_QUEUE_URL: this.queue.queueUrl };
    this.source = new SqsEventSource(this.queue, {
      batchSize: 1,
      maxConcurrency: atOnce,
      reportBatchItemFailures: true,
    });
  }

  /** Lets the function do what it needs for members, besides reading the queue. */
  allow(role: Role): void {
    for (const statement of permissionsFor(this.members, this.queue, Stack.of(this))) role.addToPolicy(statement);
    Validations.of(role).acknowledge(
      {
        id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:iam::*:role/${this.members.roleName}]`,
        reason: 'The role has the same name in each member, and each member decides whom it trusts.',
      },
      {
        id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:organizations::*:account/*]',
        reason: 'The function reads the tags of each account of the organisation.',
      },
    );
  }
}

/** So many members are read at once: two are the fewest that a queue can be limited to, and read 1,000 in a night. */
const atOnce = 2;

function permissionsFor({ roleName, withTags }: Members, queue: Queue, stack: Stack): readonly PolicyStatement[] {
  const role = stack.formatArn({ service: 'iam', region: '', account: '*', resource: 'role', resourceName: roleName });
  const own = stack.formatArn({ service: 'account', region: '', resource: 'account' });
  const accounts = stack.formatArn({
    ...{ service: 'organizations', region: '', account: '*', resource: 'account', resourceName: '*' },
  });
  return [
    new PolicyStatement({ sid: 'Members', actions: ['sts:AssumeRole'], resources: [role] }),
    new PolicyStatement({ sid: 'AskForMembers', actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
    // It knows no resource.
    new PolicyStatement({ sid: 'ListAccounts', actions: ['organizations:ListAccounts'], resources: ['*'] }),
    new PolicyStatement({ sid: 'OwnName', actions: ['account:GetAccountInformation'], resources: [own] }),
    ...(withTags
      ? [new PolicyStatement({ sid: 'Tags', actions: ['organizations:ListTagsForResource'], resources: [accounts] })]
      : []),
  ];
}
