import type { App } from 'aws-cdk-lib/core';
import { sendersOf } from './accounts/senders.ts';
import { AccountsStack, targetsOf } from './accounts-stack.ts';
import { ForwarderStack } from './forwarder-stack.ts';
import { accountsStackName, forwarderStackName, stackName, triggerStackName } from './names.ts';
import type { Settings } from './settings/settings.ts';
import { TriggerStack } from './trigger-stack.ts';
import { WhodunitStack } from './whodunit-stack.ts';

/**
 * The stacks that the settings ask for: one, where IAM is; with a home region another one there; with other accounts a
 * forwarder for each, and what brings it to them. `account` is that of the credentials at hand; with those of the
 * alerter there is no forwarder.
 */
export function stacksFor(app: App, settings: Settings, account: string | undefined): void {
  const alerter = new WhodunitStack(app, stackName, { settings, account });
  const { homeRegion, organization } = settings;
  if (homeRegion !== undefined) {
    const trigger = new TriggerStack(app, triggerStackName, {
      settings,
      homeRegion,
      account: settings.account ?? account,
    });
    // Its rules name the bus, and events that nothing takes are lost.
    trigger.addStackDependency(alerter, 'the bus has to be there before the rules');
  }
  // With `--all`, it would be deployed beside the alerter, too, which has these events already.
  const isOfAlerter = account !== undefined && account === settings.account;
  if (sendersOf(settings).kind !== 'none' && !isOfAlerter) new ForwarderStack(app, forwarderStackName, { settings });
  const targets = organization === undefined ? [] : targetsOf(organization);
  if (organization !== undefined && targets.length > 0) {
    new AccountsStack(app, accountsStackName, { settings, organization, targets });
  }
}
