import { BootstraplessSynthesizer, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ownPatterns } from '../iam/alerter/own-patterns.ts';
import { eventPattern } from '../iam/cloudtrail/event-pattern.ts';
import { letRulesSend } from './accounts/let-rules-send.ts';
import { ReadRole } from './accounts/read-role.ts';
import { accountOf, sendersOf } from './accounts/senders.ts';
import { ToBus } from './accounts/to-bus.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { EventRule } from './event-rule.ts';
import { iamRegion } from './iam-region.ts';
import { alerterOf, forwarderStackName, homeBusName, snapshotRoleName } from './names.ts';
import type { Settings } from './settings/settings.ts';

type ForwarderStackProps = Readonly<{ settings: Settings }>;

/**
 * What another account needs so that its changes are told: rules that hand its events to the bus of the alerter, and a
 * role to read it by. Without assets, so that it needs no bootstrap; with literals only, so that a StackSet takes it.
 * Why: docs/decisions/0201.
 */
export class ForwarderStack extends Stack {
  constructor(scope: Construct, id: string, { settings }: ForwarderStackProps) {
    super(scope, id, {
      description: 'Hands the IAM changes of this account to IAM Whodunit',
      // @ts-expect-error The types of the CDK are not written for exactOptionalPropertyTypes.
      synthesizer: new BootstraplessSynthesizer(),
      env: { region: iamRegion[settings.partition] },
    });
    const { partition } = settings;
    const alerterAccount = accountOf(settings);
    const home = settings.homeRegion ?? iamRegion[partition];
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    const busArn = `arn:${partition}:events:${home}:${alerterAccount}:event-bus/${homeBusName}`;
    const { target } = new ToBus(this, 'ToHome', { busArn, deadLetters, roleName: forwarderStackName });
    const rules = this.rules(settings).map(
      ({ name, description, pattern }) =>
        new EventRule(this, name, {
          name: `${forwarderStackName}-${name}`,
          ...{ description, pattern, queue: target, deadLetters },
        }),
    );
    letRulesSend(deadLetters, rules);
    new ReadRole(this, 'Read', {
      ...{ partition, alerterAccount, snapshotRole: snapshotRoleName(settings) },
      senders: sendersOf(settings),
    });
  }

  /** The names are fixed: those that a StackSet would give begin otherwise, and nobody would see them change. */
  private rules(settings: Settings) {
    const own = ownPatterns({ ...alerterOf(settings), parameters: [] });
    return [
      { name: 'Iam', description: 'IAM changes, for IAM Whodunit', pattern: eventPattern },
      ...own.map(({ id, what, pattern }) => ({
        name: `Own${id}`,
        description: `Changes to ${what}, for IAM Whodunit`,
        pattern,
      })),
    ];
  }
}
