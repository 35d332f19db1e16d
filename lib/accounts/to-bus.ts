import type { IRuleTarget } from 'aws-cdk-lib/aws-events';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

type ToBusProps = Readonly<{
  busArn: string;
  /** Of what could not be handed over. */
  deadLetters: IQueue;
  roleName?: string;
}>;

/**
 * Hands events to a bus in another region or account, in one hop: EventBridge drops what would pass a third bus,
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html
 */
export class ToBus extends Construct {
  readonly target: IRuleTarget;

  constructor(scope: Construct, id: string, { busArn, deadLetters, roleName }: ToBusProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('events.amazonaws.com'),
      ...(roleName !== undefined && { roleName }),
    });
    role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: ['events:PutEvents'], resources: [busArn] }));
    this.target = { bind: () => ({ arn: busArn, role, deadLetterConfig: { arn: deadLetters.queueArn } }) };
  }
}
