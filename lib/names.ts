import type { Alerter } from '../iam/alerter/alerter.ts';
import type { Context } from '../iam/context.ts';
import { accountsKnown } from '../lambda/settings/known-accounts.ts';
import type { Settings } from './settings/settings.ts';

/** What the stack is called, and with it all its resources that CloudFormation names. */
export const stackName = 'IamWhodunit';

/** The trail of the stack. Fixed, so that its bucket can name the one trail that may write to it. */
export const trailName = 'iam-whodunit';

/** What a stack with these settings consists of, as far as names say. */
export function alerterOf({ slack, trail }: Settings, stack = stackName): Alerter {
  const parameters = slack.map(({ webhookParameter }) => webhookParameter);
  return { stackName: stack, parameters, ...(trail === 'create' && { trailName }) };
}

/** What these settings declare, as the deployed function has it. */
export function contextOf(settings: Settings): Required<Context> {
  return { alerter: alerterOf(settings), knownAccounts: accountsKnown(settings) };
}
