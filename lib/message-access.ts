import { AnyPrincipal, Effect, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlertPipeline } from './alert-pipeline.ts';
import { RedriveRole } from './redrive-role.ts';

type MessageAccessProps = Readonly<{
  pipeline: AlertPipeline;
  /** The events that EventBridge could not hand over. */
  ruleDeadLetters: Queue;
  /** Tells of what changed without an event. */
  snapshotRole: IRole;
}>;

/** Who gets at the messages of the queues: the function, the rules, and whoever redrives; docs/decisions/0160. */
export class MessageAccess extends Construct {
  readonly redriveRole: RedriveRole;

  constructor(scope: Construct, id: string, { pipeline, ruleDeadLetters, snapshotRole }: MessageAccessProps) {
    super(scope, id);
    const { queue: alerts, slowQueue, role: functionRole } = pipeline;
    const deadLetters = [pipeline.deadLetters, ruleDeadLetters];
    this.redriveRole = new RedriveRole(this, 'Role', { alerts, deadLetters });
    alerts.addToResourcePolicy(onlyTheseRoles(alerts, [functionRole, snapshotRole, this.redriveRole]));
    slowQueue?.addToResourcePolicy(onlyTheseRoles(slowQueue, [functionRole, this.redriveRole]));
    for (const queue of deadLetters) queue.addToResourcePolicy(onlyTheseRoles(queue, [this.redriveRole]));
  }
}

/** Whatever their own policies allow. Services come in by statements of their own, each for one rule. */
function onlyTheseRoles(queue: IQueue, roles: readonly IRole[]): PolicyStatement {
  return new PolicyStatement({
    sid: 'NobodyElse',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
    resources: [queue.queueArn],
    conditions: {
      // A service that acts for itself, as EventBridge does for a rule, has no ARN that could be compared.
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      ArnNotEquals: { 'aws:PrincipalArn': roles.map(({ roleArn }) => roleArn) },
    },
  });
}
