import type { Alerter } from '../iam/alerter/alerter.ts';
import type { Context } from '../iam/context.ts';
import { accountsKnown } from '../lambda/settings/known-accounts.ts';
import type { Settings } from './settings/settings.ts';

/** What the stack is called, and with it all its resources that CloudFormation names. */
export const stackName = 'IamWhodunit';

/** What catches the events where IAM is, when the alerts are made in another region. Its name begins as the stack's does. */
export const triggerStackName = `${stackName}-Trigger`;

/** What sends the events of another account. */
export const forwarderStackName = `${stackName}-Forwarder`;

/** What brings the forwarder to the accounts of an organisation. */
export const accountsStackName = `${stackName}-Accounts`;

/** The bus of the alerts, never the default one: every rule there would catch the events of other accounts. */
export const homeBusName = 'iam-whodunit';

/**
 * The role of the snapshot function where it reads other accounts: fixed, since theirs name it. Roles have no region, so
 * a home region stands in it: an alerter that moves there is deployed beside the old one. Why: docs/decisions/0204.
 */
export function snapshotRoleName({ homeRegion }: Pick<Settings, 'homeRegion'>): string {
  return homeRegion === undefined ? `${stackName}-Snapshot` : `${stackName}-Snapshot-${homeRegion}`;
}

/** The role in another account that the snapshot function reads it by. */
export const readRoleName = `${stackName}-Read`;

/** The trail of the stack. Fixed, so that its bucket can name the one trail that may write to it. */
export const trailName = 'iam-whodunit';

/** What a stack with these settings consists of, as far as names say. */
export function alerterOf({ slack, trail }: Settings, stack = stackName): Alerter {
  const parameters = slack.map(({ webhookParameter }) => webhookParameter);
  return { stackName: stack, parameters, ...(trail === 'create' && { trailName }) };
}

/** What these settings declare, as the deployed function has it. */
export function contextOf(settings: Settings): Required<Context> {
  return {
    alerter: alerterOf(settings),
    knownAccounts: [...new Set([...accountsKnown(settings), ...settings.accounts])],
  };
}
