import { AccountRootPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

type RedriveRoleProps = Readonly<{ alerts: IQueue; deadLetters: readonly IQueue[] }>;

/**
 * The one role by which a person gets at messages: it moves dead letters back to the alert queue. Whoever may assume
 * roles in the account may assume it, and the event history then names them.
 */
export class RedriveRole extends Role {
  constructor(scope: Construct, id: string, { alerts, deadLetters }: RedriveRoleProps) {
    super(scope, id, {
      description: 'Assumed by whoever redrives dead letters of IAM Whodunit',
      assumedBy: new AccountRootPrincipal(),
      maxSessionDuration: Duration.hours(1),
    });
    const from = deadLetters.map(({ queueArn }) => queueArn);
    this.addToPolicy(
      new PolicyStatement({ sid: 'PutBack', actions: ['sqs:SendMessage'], resources: [alerts.queueArn] }),
    );
    this.addToPolicy(
      new PolicyStatement({ sid: 'TakeOut', actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'], resources: from }),
    );
  }
}
